import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract.ts'

const read = (text: string, lexicon = {}): string[] => extract(text, { only: ['places', 'officials'], segmenter: null, lexicon }).places.map(({ name, code }) => `${name} ${code ?? '-'}`)

describe('places', () => {
  it.each([
    ['考察团先后前往苏州、无锡。', ['苏州 320500', '无锡 320200']],
    ['江苏省淮安市洪泽区', ['江苏省 320000', '淮安市 320800', '洪泽区 320813']],
    ['南京市鼓楼区举办招聘会。', ['南京市 320100', '鼓楼区 320106']],
    ['鼓楼区举办招聘会，福州的企业来了。', ['鼓楼区 350102', '福州 350100']],
    ['鼓楼区举办招聘会。', ['鼓楼区 -']],
    ['荆门高新区的厂房', ['荆门高新区 -']],
    ['涉及兴平、三原两地', ['兴平 610481', '三原 610422']],
    ['企业来自日本、德国。', ['日本 -', '德国 -']],
    ['云坪县人民政府公告。云坪县是山区。', ['云坪县 -']],
  ])('reads %s', (text, want) => {
    expect(read(text)).toEqual(want)
  })

  it.each(['投资兴业的热土', '一批行业和龙头企业', '招商水平不断提高', '淮海路两侧', '日照时间长', '全市县市区', '院长安康说，床位够用。', '公安机关与资源部门合作'])('reads none in %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('takes what a user adds', () => {
    expect(read('老鹰湾的码头', { places: [{ name: '老鹰湾', code: '999999' }] })).toEqual(['老鹰湾 999999'])
  })
})
