/** The whole page: one file, no network, scripts and styles of its own only (the policy in its head names their hashes). */
import { titleOf, viewArticle, type ViewInput } from './article.ts'
import { CLIENT } from './client.ts'
import { oneLine } from './escape.ts'
import { CLIENT_HASH, STYLE_HASH } from './hashes.ts'
import { overview } from './overview.ts'
import { STYLE } from './style.ts'

export const POLICY: string = `default-src 'none'; script-src '${CLIENT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * One article, or an index of several with each a click away. What comes back is a complete HTML document.
 * Invariant: every text of an article is escaped; the only script that can run is the page's own.
 */
export function viewPage(inputs: readonly ViewInput[], title?: string): string {
  const viewed = inputs.map(viewArticle)
  const name = title ?? (inputs.length === 1 ? titleOf(inputs[0]!) : `${inputs.length} 篇文章`)
  const body = inputs.length === 1
    ? `<main>${viewed[0]!.html}</main>`
    : `<main><div data-view="index">${overview(inputs, viewed, name)}</div><div data-view="article" hidden><p class="back"><a href="#">← 全部 all</a></p></div></main>\n`
      + viewed.map(({ html }, i) => `<template data-article="${i}">${html}</template>`).join('\n')
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${oneLine(name)} · yaosu 要素</title>
<style>${STYLE}</style>
</head>
<body>
${body}
<script>${CLIENT}</script>
</body>
</html>
`
}
