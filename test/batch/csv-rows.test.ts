import { describe, expect, it } from 'vitest'
import { csvRows, delimiterOf, namesOf, type CsvRow } from '../../src/batch/csv-rows.ts'
import { encode } from '../support/encode.ts'

async function read(text: string | Uint8Array, { cut = 7, encoding, maxRow = 1e6 }: { cut?: number; encoding?: string; maxRow?: number } = {}): Promise<CsvRow[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: CsvRow[] = []
  const chunks = (async function* () {
    for (let i = 0; i < bytes.length; i += cut) yield bytes.subarray(i, i + cut)
  })()
  for await (const row of csvRows(chunks, { maxRow, ...(encoding === undefined ? {} : { encoding }) })) rows.push(row)
  return rows
}
const utf16 = (text: string, bom = '\ufeff'): Uint8Array => new Uint8Array(Buffer.from(bom + text, 'utf16le'))

describe('csvRows', () => {
  it.each<[string, string | Uint8Array, unknown[]]>([
    ['quotes, commas and line breaks in a cell', 'id,text\r\n1,"甲说""好"",\n乙"\r\n2,丙\r\n', [[2, { id: '1', text: '甲说"好",\n乙' }], [4, { id: '2', text: '丙' }]]],
    ['a byte order mark', '\ufeffid,text\n1,甲\n', [[2, { id: '1', text: '甲' }]]],
    ['tabs', 'id\ttext\n1\t甲，乙,丙\n', [[2, { id: '1', text: '甲，乙,丙' }]]],
    ['semicolons', 'id;text\n1;甲,乙\n', [[2, { id: '1', text: '甲,乙' }]]],
    ['UTF-16 with a mark, as Excel writes it', utf16('id\ttext\r\n1\t上海\r\n'), [[2, { id: '1', text: '上海' }]]],
    ['UTF-16 without', utf16('id,text\n1,总投资的项目，在上海\n', ''), [[2, { id: '1', text: '总投资的项目，在上海' }]]],
    ['GB18030', encode('编号,正文\n1,总投资的项目，在上海\n', 'gb18030'), [[2, { 编号: '1', 正文: '总投资的项目，在上海' }]]],
    ['quotes in a cell without quotes', 'id,text\n1,他说"好"，走了\n2,乙\n', [[2, { id: '1', text: '他说"好"，走了' }], [3, { id: '2', text: '乙' }]]],
    ['names that come twice, or not at all', ',text,tag,tag\n0,甲,a,b\n', [[2, { 'column 1': '0', text: '甲', tag: 'a', 'tag (2)': 'b' }]]],
    ['fewer cells, and blank ones more', 'id,text,url\n1,甲\n2,乙,u,,\n', [[2, { id: '1', text: '甲' }], [3, { id: '2', text: '乙', url: 'u' }]]],
    ['blank lines', 'id,text\n\n1,甲\n\n', [[2, { id: '1', text: '甲' }]]],
    ['a header alone', 'id,text\n', []],
    ['nothing', '', []],
  ])('reads %s', async (_, text, want) => {
    for (const cut of [1, 7, 1e6]) expect((await read(text, { cut })).map(({ line, row }) => [line, row])).toEqual(want)
  })

  it('gives a row that was cut by a delimiter in its text as a fault, and the rows around it as they are', async () => {
    const rows = await read('id,text,url\n1,甲,u\n2,总投资,50亿元,u\n3,丙,u\n')
    expect(rows.map(({ line, row, fault }) => [line, row?.['id'] ?? fault])).toEqual([[2, '1'], [3, expect.stringMatching(/^expected 3 cells as in the header, got 4/u)], [4, '3']])
  })

  it('keeps every row before a quote that never closes, and says where it opens', async () => {
    const before = Array.from({ length: 50 }, (_, i) => `${i},甲\n`).join('')
    for (const cut of [5, 1e6]) {
      const rows = await read(`id,text\n${before}50,"乙\n51,丙\n`, { cut })
      expect(rows).toHaveLength(51)
      expect(rows.at(-1)).toMatchObject({ line: 52, row: null, fault: expect.stringMatching(/quote that opens in this row/u) as string })
    }
  })

  it('refuses a row that is too long', async () => {
    const rows = await read(`id,text\n1,甲\n2,${'乙'.repeat(200)}\n`, { maxRow: 100 })
    expect(rows[0]).toMatchObject({ row: { id: '1' } })
    expect(rows[1]).toMatchObject({ row: null, fault: expect.stringContaining('--max-line-bytes') as string })
  })

  it('tells the encoding by the first lines that are more than ASCII, however late', async () => {
    const head = `id,text\n${'1,a\n'.repeat(40_000)}`
    const rows = await read(encode(`${head}2,总投资的项目，在上海\n`, 'gb18030'), { cut: 4096 })
    expect(rows).toHaveLength(40_001)
    expect(rows.at(-1)).toEqual({ line: 40_002, row: { id: '2', text: '总投资的项目，在上海' } })
  })

  it('says where another encoding begins', async () => {
    const mixed = Buffer.concat([Buffer.from(`id,text\n${'1,总投资的项目，在上海\n'.repeat(4000)}`), encode('2,总投资的项目\n', 'gb18030')])
    await expect(read(mixed, { cut: 65_536 })).rejects.toMatchObject({ code: 'encoding', message: expect.stringMatching(/expected utf-8 throughout, got other bytes after byte \d+/u) as string })
  })
})

it('takes the delimiter that the header has most of', () => {
  expect(['a,b', 'a\tb', 'a;b', 'a|b', 'text', '"a,b";c', 'title,content|raw'].map(delimiterOf)).toEqual([',', '\t', ';', '|', ',', ';', ','])
})

it('gives every column a name of its own', () => {
  expect(namesOf(['a', ' a ', '', ''])).toEqual(['a', 'a (2)', 'column 3', 'column 4'])
})
