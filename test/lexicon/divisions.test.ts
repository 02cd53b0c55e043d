import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { divisionRows, placeAt, placeEndingAt } from '../../src/lexicon/divisions.ts'
import { FOREIGN, ZONES } from '../../src/lexicon/division-words.ts'
import { orgTailEntries, orgTails } from '../../src/lexicon/org-tails.ts'
// @ts-expect-error a script without types
import { compile } from '../../scripts/compile-divisions.mjs'

function twice(list: readonly string[]): string[] {
  return list.filter((word, i) => list.indexOf(word) !== i)
}

describe('divisions', () => {
  it('is what the script writes from the data package', () => {
    const file = readFileSync(new URL('../../src/lexicon/divisions.generated.ts', import.meta.url), 'utf8')
    expect(file === compile(), 'run node scripts/compile-divisions.mjs').toBe(true)
  })

  it('is complete: 34 provinces, over 2,800 counties', () => {
    const rows = divisionRows()
    expect(rows.filter(({ code }) => code.endsWith('0000'))).toHaveLength(34)
    expect(rows.filter(({ code }) => !code.endsWith('00')).length).toBeGreaterThan(2800)
    for (const { code, name } of rows) expect(code + name).toMatch(/^\d{6}[㐀-鿿]+$/)
  })

  it.each([
    ['淮安市洪泽区', '淮安市', '320800'],
    ['淮安招商', '淮安', '320800'],
    ['洪泽区政府', '洪泽区', '320813'],
    ['海南自由', '海南', '460000'],
    ['恩施州', '恩施州', '422800'],
    ['疏勒县委', '疏勒县', '653122'],
    ['鼓楼区', '鼓楼区', null],
    ['雄安新区', '雄安新区', null],
    ['日本东京', '日本', null],
    ['内蒙古自治区', '内蒙古自治区', '150000'],
  ])('reads %s', (text, name, code) => {
    expect(placeAt(text, 0)?.value).toMatchObject({ name, code })
  })

  it.each(['合作共赢', '公安机关', '长子长孙', '日照时间', '大同小异', '资源', '新城区建设', '比如'])('reads no place in %s', (text) => {
    expect(placeAt(text, 0)).toBeNull()
  })

  it('reads backwards', () => {
    expect(placeEndingAt('江苏省淮安市', 6)).toMatchObject({ start: 3, word: '淮安市' })
    expect(placeEndingAt('孙中山', 3)).toBeNull()
  })

  it('shortens names', () => {
    const shorts = new Map(divisionRows().map(({ name, short }) => [name, short]))
    const names = ['淮安市', '金湖县', '延边朝鲜族自治州', '喀什地区', '合作市', '围场满族蒙古族自治县', '东乡族自治县', '双江拉祜族佤族布朗族傣族自治县']
    expect(names.map((name) => shorts.get(name))).toEqual(['淮安', '金湖', '延边', '喀什', null, null, null, '双江'])
  })

  it('has no entry twice', () => {
    expect(twice(ZONES), 'ZONES: drop the second one').toEqual([])
    expect(twice(FOREIGN), 'FOREIGN: drop the second one').toEqual([])
    expect(twice(orgTailEntries().map(([word, { strong }]) => `${word}${strong ? '' : ' (weak)'}`)), 'org-tails: drop the second one').toEqual([])
    expect(twice(['局', '局'])).toEqual(['局'])
  })
})

describe('organisation tails', () => {
  it.each([
    ['市商务局', '商务局', 'government'],
    ['江西锐芯微电子有限公司', '有限公司', 'enterprise'],
    ['滇西医科大学', '大学', 'academia'],
    ['市检察院', '检察院', 'court'],
  ])('ends %s in %s', (text, word, kind) => {
    expect(orgTails().endingAt(text, text.length)).toMatchObject({ word, value: { kind } })
  })
})
