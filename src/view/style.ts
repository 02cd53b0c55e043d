/** The page's style sheet, as text: light and dark, from 375 px up. A change here changes `hashes.ts`. */
export const STYLE: string = `
:root{--bg:#f7f6f3;--panel:#fff;--ink:#22252a;--soft:#666b73;--line:#e3e0da;--lit:#ffe89a;--shade:#0000000d;--good:#15803d;--fair:#a16207;--poor:#b91c1c;
--money:#c2410c;--dates:#1d4ed8;--counts:#15803d;--quantities:#0e7490;--projects:#be185d;--officials:#6d28d9;--organizations:#854d0e;--places:#4d7c0f;--documents:#86198f;--edits:#64748b}
@media (prefers-color-scheme:dark){:root{--bg:#15171a;--panel:#1d2024;--ink:#e7e5e1;--soft:#9aa1aa;--line:#33383f;--lit:#5c4a10;--shade:#0006;--good:#4ade80;--fair:#facc15;--poor:#f87171;
--money:#fb923c;--dates:#7ea6ff;--counts:#4ade80;--quantities:#22d3ee;--projects:#f472b6;--officials:#a78bfa;--organizations:#d9a55f;--places:#a3e635;--documents:#e879f9;--edits:#94a3b8}}
.k-money{--k:var(--money)}.k-dates{--k:var(--dates)}.k-counts{--k:var(--counts)}.k-quantities{--k:var(--quantities)}.k-projects{--k:var(--projects)}.k-officials{--k:var(--officials)}
.k-organizations{--k:var(--organizations)}.k-places{--k:var(--places)}.k-documents{--k:var(--documents)}.k-edits{--k:var(--edits)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
main{max-width:1500px;margin:0 auto;padding:28px 32px 64px}
h1{font-size:26px;line-height:1.35;margin:0 0 6px;font-weight:700;overflow-wrap:anywhere;unicode-bidi:isolate}
h2{font-size:13px;font-weight:600;color:var(--soft);margin:0 0 10px;letter-spacing:.04em}
code{font:12.5px/1.4 ui-monospace,SFMono-Regular,Consolas,monospace;color:var(--soft)}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
:focus-visible{outline:2px solid var(--dates);outline-offset:2px;border-radius:4px}
.meta{margin:0 0 16px;color:var(--soft);font-size:13px;display:flex;flex-wrap:wrap;gap:2px 16px}
.meta span{unicode-bidi:isolate;overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 20px}
.chip{display:inline-flex;align-items:center;gap:7px;padding:4px 12px;border:1px solid var(--line);border-radius:99px;background:var(--panel);font-size:13px}
.chip i{width:9px;height:9px;border-radius:3px;background:var(--k)}
.chip b,.tabs b{font-weight:600;color:var(--soft);font-variant-numeric:tabular-nums}
.chip[aria-pressed=false]{opacity:.5}.chip[aria-pressed=false] i{background:none;box-shadow:inset 0 0 0 1.5px var(--k)}
.cols{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:28px;align-items:start}
.judged .cols{grid-template-columns:minmax(0,1fr)}
.judged .main{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:28px}
.pane{background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:22px 28px}
.text p{margin:0 0 .55em;font-size:17px;line-height:2.15;min-height:.6em;overflow-wrap:anywhere;white-space:pre-wrap;text-align:start}
.f,.text p.f{color:var(--soft);opacity:.75}.text p.f{font-size:14px}
.m{background:color-mix(in srgb,var(--k) 13%,transparent);border-bottom:2px solid var(--k);padding-bottom:1px;cursor:pointer;transition:background-color .12s}
.m.l1{padding-bottom:5px}.m.l2{padding-bottom:9px}.m.l3{padding-bottom:13px}.m.l4{padding-bottom:17px}
.m.l1,.m.l2,.m.l3,.m.l4{background:color-mix(in srgb,var(--k) 7%,transparent)}
.m.b{border-top-left-radius:4px;border-bottom-left-radius:2px}.m.z{border-top-right-radius:4px;border-bottom-right-radius:2px}
.m.on{background:color-mix(in srgb,var(--k) 34%,transparent)}
.lit,.lit>.m{background:var(--lit)}
.m.o{opacity:.72;border-bottom-width:1px}
.m.v-wrong{border-bottom-style:double;border-bottom-width:4px}
.m.v-false{border-bottom-style:dotted;background:repeating-linear-gradient(135deg,color-mix(in srgb,var(--poor) 20%,transparent) 0 4px,transparent 4px 8px)}
.m.v-missed{border-bottom-style:dashed;outline:1.5px dashed var(--poor);outline-offset:1px}
.x rt{font-size:12px;line-height:1.15;color:var(--edits);user-select:none}
ruby.x{color:var(--edits);ruby-position:over}.m ruby.x{color:inherit}
del.x{color:var(--edits);font-size:.75em;opacity:.7;text-decoration:none}
.no-edits .x rt,.no-edits del.x{display:none}.no-edits ruby.x{color:inherit}
${['money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents'].map((kind) => `.no-${kind} .m.k-${kind}`).join(',')}{background:none;border-bottom-color:transparent;outline:0}
.side{position:sticky;top:16px;max-height:calc(100vh - 32px);display:flex;flex-direction:column;gap:14px;min-width:0}
.judged .side{position:static;max-height:none}
.judged .detail.full{position:fixed;right:24px;bottom:24px;width:420px;max-height:60vh;max-width:calc(100vw - 24px);z-index:3;box-shadow:0 6px 32px #0004}
.detail{flex:none;background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:14px 18px;height:184px;overflow:auto}
.judged .detail{height:auto}
.hint{margin:0;color:var(--soft);font-size:13.5px}
.card+.card{margin-top:12px;padding-top:12px;border-top:1px solid var(--line)}
.card .top{margin:0;display:flex;gap:10px;align-items:center;font-size:12.5px}
.kind{color:var(--k);font-weight:600}.kind::before{content:"";display:inline-block;width:9px;height:9px;border-radius:3px;background:var(--k);margin-right:7px}
.verdict{padding:0 8px;border-radius:99px;border:1px solid currentColor;font-size:12px}.verdict.v-right{color:var(--good)}.verdict.v-wrong,.verdict.v-missed,.verdict.v-false{color:var(--poor)}
.card .value{margin:2px 0 6px;font-size:20px;font-weight:650;line-height:1.35;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:1px 14px;margin:0;font-size:13.5px}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.link{display:block;margin-top:6px;color:var(--dates);font-size:13.5px;text-align:start;text-decoration:underline;text-underline-offset:3px}
.tabs{display:flex;flex-wrap:wrap;gap:4px 6px;flex:none}
.tabs button{padding:4px 11px;border-radius:8px;font-size:13.5px;color:var(--soft);display:inline-flex;gap:6px}
.tabs button[aria-pressed=true]{background:var(--ink);color:var(--bg)}.tabs button[aria-pressed=true] b{color:inherit;opacity:.7}
.sheet{min-height:0;min-width:0;display:flex;flex-direction:column;background:var(--panel);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.sheet[hidden]{display:none}
.js .alone{display:none}.alone{margin:10px 14px 0;font-size:14px}
.none{margin:0;padding:16px 18px;color:var(--soft)}
.scroll{overflow:auto;min-height:0}
.scroll:focus-visible{outline-offset:-2px}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.45}
th{position:sticky;top:0;background:var(--panel);text-align:start;font-weight:600;white-space:nowrap;box-shadow:inset 0 -1px var(--line);padding:0;z-index:1}
.sort{padding:9px 12px;width:100%;text-align:start;color:var(--soft);font-size:12.5px;font-weight:600}
.sort::after{content:"↕";opacity:.35;margin-left:5px;font-size:11px}[aria-sort=ascending] .sort::after{content:"↑";opacity:1}[aria-sort=descending] .sort::after{content:"↓";opacity:1}
td{padding:8px 12px;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;min-width:64px;unicode-bidi:isolate}
tbody tr:first-child td{border-top:0}
td.n{white-space:nowrap;font-variant-numeric:tabular-nums}
tr[data-spans]{cursor:pointer}tr[data-spans]:hover td{background:var(--shade)}tr.here td{background:var(--lit)}
tr:focus-visible{outline-offset:-2px}
.scores{list-style:none;display:flex;flex-wrap:wrap;gap:8px;padding:0;margin:0 0 20px}
.scores li{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:5px 12px;font-size:12.5px;display:flex;gap:8px;align-items:baseline}
.scores li:first-child{border-color:transparent;background:none;padding-inline:4px}.scores span,.scores small{color:var(--soft)}.scores b{font-size:15px;font-variant-numeric:tabular-nums}.good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}
.overview h1{margin-bottom:18px}
.totals{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;padding:0;margin:0 0 20px}
.totals li{background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:12px 18px}
.totals b{display:block;font-size:28px;line-height:1.25;font-variant-numeric:tabular-nums}.totals span{color:var(--soft);font-size:13px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:16px;margin:0 0 20px}
.chart{margin:0;background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:16px 18px}
.chart figcaption{font-weight:600;margin-bottom:10px}.chart small{display:block;font-weight:400;color:var(--soft);font-size:12.5px}
.chart svg{display:block;width:100%;height:auto;overflow:visible}.chart text{font-size:13px;fill:var(--ink)}.chart .value{fill:var(--soft)}.bar{fill:var(--k);opacity:.8}
.list td:first-child{min-width:220px}.list td small{display:block;color:var(--soft);font-size:12px}
a{color:var(--dates);text-underline-offset:3px}.back{margin:0 0 14px;font-size:14px}
@media (max-width:1000px){.cols,.judged .main{grid-template-columns:minmax(0,1fr)}.side{position:static;max-height:none}.detail{height:auto}
.detail.full,.judged .detail.full{position:fixed;left:10px;right:10px;bottom:10px;width:auto;max-width:none;height:auto;max-height:46vh;z-index:3;box-shadow:0 6px 32px #0005}.sheet .scroll{max-height:70vh}}
@media (max-width:640px){main{padding:16px 12px 48px}h1{font-size:21px}.pane{padding:14px 16px}.text p{font-size:16.5px}.cols{gap:16px}.legend{gap:6px;margin-bottom:14px}.chip{padding:3px 10px}.totals{grid-template-columns:repeat(3,1fr);gap:8px}.totals li{padding:8px 12px}.totals b{font-size:22px}.totals span{font-size:12px}td{padding:7px 9px}.sort{padding:8px 9px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.side{position:static;max-height:none}.sheet{display:block!important}.detail,.tabs{display:none}}
`
