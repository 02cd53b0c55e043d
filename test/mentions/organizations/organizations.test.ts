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
    ['云坪市人民代表大会常务委员会任免名单', ['云坪市人民代表大会常务委员会']],
    ['须报云坪市人民检察院批准', ['云坪市人民检察院']],
    ['请向市委组织部反映', ['市委组织部']],
    ['现任云坪市第三中学校长', ['云坪市第三中学']],
    ['砚田大学海州研究院揭牌', ['砚田大学海州研究院']],
    ['中国人民银行云坪市分行表态', ['中国人民银行云坪市分行']],
    ['子公司恒越传动（越南）有限公司投产', ['恒越传动（越南）有限公司']],
    ['报送市人力资源和社会保障局', ['市人力资源和社会保障局']],
  ])('reads %s', (text, want) => {
    expect(read(text)).toEqual(want)
  })

  it.each(['多家上市公司', '该公司表示', '三家医院', '符合公司法', '1亿至2亿元回购股份', '7亿元偿还银行贷款', '持有公司股份126400股', '发行可转换公司债券', '法院判决公司支付工资', '全市中小学开学', '有关学校'])('reads none in %s', (text) => {
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
