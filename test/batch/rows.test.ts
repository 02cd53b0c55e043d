/** Rows of dumps as they are found: fields by other names, inside other objects, ids of nineteen digits. */
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { adviceFor, othersOf, valueOf } from '../../src/batch/fields.ts'
import { FIELDS } from '../../src/batch/job.ts'
import { articlesIn, parseJson } from '../../src/batch/json-rows.ts'
import { readArticle } from '../../src/batch/read-article.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (row: Record<string, unknown>, fields = {}): ReturnType<typeof readArticle> => readArticle({ source: 'x', body: { kind: 'row', row } }, { fields: { ...FIELDS, ...fields }, readPage: null })

describe('parseJson', () => {
  it('keeps the digits of long numbers, outside of strings only', () => {
    expect(parseJson('{"id":7123456789012345678,"n":[-12345678901234567, 9007199254740991],"f":1234567890123456.5,"s":"a\\" : 7123456789012345678,"}')).toEqual({
      id: '7123456789012345678', n: ['-12345678901234567', 9007199254740991], f: 1234567890123456.5, s: 'a" : 7123456789012345678,',
    })
  })

  it('is JSON.parse for everything else', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }), { numRuns: 200 })
    expect(() => parseJson('{')).toThrow(SyntaxError)
  })
})

describe('articlesIn', () => {
  const names = ['text', 'html']
  it.each<[string, unknown]>([
    ['[{"text":"甲"},{"text":"乙"}]', [{ text: '甲' }, { text: '乙' }]],
    ['\ufeff{\n "text": "甲"\n}\n', [{ text: '甲' }]],
    ['{"code":0,"data":[{"text":"甲"},3]}', [{ text: '甲' }, 3]],
    ['{"text":"甲","related":[{"text":"乙"}]}', [{ text: '甲', related: [{ text: '乙' }] }]],
    ['{"a":[{"x":1}],"b":[{"x":2}]}', [{ a: [{ x: 1 }], b: [{ x: 2 }] }]],
    ['[]', []],
    ['[本报讯]总投资50亿元', null],
    ['{"text":"甲"}\n{"text":"乙"}\n', null],
  ])('of %s', (text, want) => {
    expect(articlesIn(bytes(text), undefined, names)).toEqual(want)
  })
})

describe('fields', () => {
  const row = { _id: { $oid: '65ab' }, 'a.b': 1, _source: { content: '总投资50亿元', pub: { $date: '2024-01-02T00:00:00Z' }, tags: ['a'] } }

  it('are found by name or by path', () => {
    expect(['a.b', '_id.$oid', '_source.content', '_source.none', 'none', '_source.content.length', '__proto__', 'constructor'].map((name) => valueOf(row, name))).toEqual([1, '65ab', '总投资50亿元', undefined, undefined, undefined, undefined, undefined])
  })

  it('leave the rest of the row as meta, nothing twice and nothing lost', () => {
    const article = read(row, { id: '_id.$oid', text: '_source.content', publishedAt: '_source.pub.$date' })
    expect(article).toMatchObject({ text: '总投资50亿元', options: { id: '65ab', publishedAt: '2024-01-02T00:00:00Z', meta: { 'a.b': 1, _source: { tags: ['a'] } } }, warnings: [] })
    expect(article.options.meta).not.toHaveProperty('_id')
    expect(othersOf({ text: '甲' }, FIELDS)).toBeUndefined()
    expect(JSON.stringify(othersOf(JSON.parse('{"text":"甲","__proto__":{"a":1}}') as Record<string, unknown>, FIELDS))).toBe('{"__proto__":{"a":1}}')
  })

  it('a list of strings is a text in paragraphs; an id that is none is told', () => {
    expect(read({ text: ['甲', '乙'] }).text).toBe('甲\n乙')
    expect(read({ text: '甲', id: { a: 1 } })).toMatchObject({ options: {}, warnings: [{ code: 'id', message: expect.stringContaining('an object in id') as string }] })
    expect(() => read({ text: [] })).toThrow(/got a list in "text"/u)
    expect(() => read({ text: null })).toThrow(/got null in "text"/u)
  })

  it('where the text is missing, the field with most Chinese is named', () => {
    expect(adviceFor({ id: 'a very long identifier', content: '总投资' })).toBe('most Chinese stands in content: give --text-field content')
    expect(adviceFor({ doc: { body: '<p>总投资</p>' } })).toBe('most Chinese stands in doc.body: give --html-field doc.body')
    expect(adviceFor({ '正 文': '总投资' })).toBe('most Chinese stands in 正 文: give --text-field "正 文"')
    expect(adviceFor({ n: 1 })).toBe('name the field with --text-field')
    expect(() => read({ content: '总投资' })).toThrow(/expected a string in "text" or "html", got fields content: most Chinese stands in content/u)
  })
})
