import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract.ts'
import { CLASSES, HEADS, WHOLE } from '../../../src/lexicon/org-heads.ts'

const read = (text: string, lexicon = {}): string[] => extract(text, { only: ['organizations'], segmenter: null, lexicon }).organizations.map(({ name }) => name)

describe('organizations', () => {
  it.each([
    ['记者走进江南精工股份有限公司。', ['江南精工股份有限公司']],
    ['市商务局、国家统计局发布数据。', ['市商务局', '国家统计局']],
    ['随后走访淮安市发改委和市农业农村局。', ['淮安市发改委', '市农业农村局']],
    ['县住房和城乡建设局', ['县住房和城乡建设局']],
    ['市商务局党组书记到场', ['市商务局']],
    ['与清华大学签约', ['清华大学']],
    ['财政部近日下发通知', ['财政部']],
  ])('reads %s', (text, want) => {
    expect(read(text)).toEqual(want)
  })

  it.each(['多家上市公司', '该公司表示', '三家医院', '符合公司法', '有关学校'])('reads none in %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('takes what a user adds', () => {
    expect(read('与利亚德光电等签约', { organizations: ['利亚德光电'] })).toEqual(['利亚德光电'])
  })

  it('has no entry twice', () => {
    for (const list of [HEADS, WHOLE]) expect(new Set(list).size).toBe(list.length)
    expect(CLASSES.size).toBeGreaterThan(50)
  })
})
