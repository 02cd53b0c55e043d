/** The schema accepts what `extract` gives, refuses what is outside the closed lists, and equals the types. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import * as schema from '../../src/schema/article-schema.ts'
import * as lists from '../../src/schema/closed-lists.ts'
import type { Same } from '../../src/schema/same.ts'

const article = extract('项目总投资50亿元，4月28日上午开工。', { id: 'a', publishedAt: '2024-05-01', meta: { url: 'https://example.cn' } })

describe('articleSchema', () => {
  it('accepts a real record', () => {
    expect(schema.articleSchema.parse(article)).toEqual(article)
    expect(schema.articleSchema.parse(extract(''))).toBeDefined()
  })

  it.each<[string, object, string]>([
    ['an unknown field', { ...article, colour: 'red' }, 'colour'],
    ['another version', { ...article, schema: 'yaosu/2' }, 'schema'],
    ['a role outside the list', { ...article, money: [{ text: '1亿元', start: 0, end: 3, min: 1, max: 1, mod: 'exact', currency: 'CNY', base: { min: '100000000', max: '100000000' }, role: 'gift', rule: 'r' }] }, 'role'],
    ['a base that is no plain decimal', { ...article, money: [{ text: '1亿元', start: 0, end: 3, min: 1, max: 1, mod: 'exact', currency: 'CNY', base: { min: '1e8', max: null }, role: 'other', rule: 'r' }] }, 'base'],
    ['a day that does not exist', { ...article, dates: [{ text: '2月30日', start: 0, end: 5, type: 'date', value: '2023-02-30', from: '2023-02-30', to: null, resolved: 'stated', rule: 'r' }] }, 'from'],
    ['an explicit undefined', { ...article, meta: undefined }, 'meta'],
  ])('refuses %s', (_what, value, path) => {
    const result = schema.articleSchema.safeParse(value)
    expect(result.success).toBe(false)
    expect(JSON.stringify(result.error?.issues)).toContain(path)
  })

  it('has a type guard that can fail', () => {
    true satisfies Same<{ a: string; b?: number }, { a: string; b?: number }>
    // @ts-expect-error an optional field is not a field that may be undefined
    true satisfies Same<{ a?: string }, { a?: string | undefined }>
    // @ts-expect-error a missing member of a union
    true satisfies Same<'a' | 'b', 'a'>
    // @ts-expect-error a missing field, deep inside a list
    true satisfies Same<{ a: { b: string; c: string }[] }, { a: { b: string }[] }>
    expect(true).toBe(true)
  })

  it('exports these names', () => {
    expect(Object.keys(schema).sort()).toEqual([
      'articleJsonSchema', 'articleSchema', 'countSchema', 'dateSchema', 'documentSchema', 'moneySchema', 'officialSchema', 'projectSchema',
      'quantitySchema', 'recordSchema',
    ])
    expect(Object.keys(lists)).toContain('MONEY_ROLES')
  })

  it('gives this JSON Schema', async () => {
    await expect(`${JSON.stringify(schema.articleJsonSchema, null, 1)}\n`).toMatchFileSnapshot('article.schema.json')
  })
})
