import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBylines } from '../../src/segment/bylines.ts'
import { readPageDay } from '../../src/segment/page-day.ts'
import { segmentText } from '../../src/segment/segment.ts'

const kinds = (text: string): string[] => segmentText(text).blocks.map(({ kind }) => kind)
const sentences = (text: string): string[] => segmentText(text).sentences.map(({ start, end }) => text.slice(start, end))
const dateline = (text: string): (string | null)[] | null => {
  const found = segmentText(text).dateline
  return found === null ? null : [text.slice(found.start, found.end), found.day === null ? null : text.slice(found.day.start, found.day.end)]
}

describe('blocks', () => {
  it('tells a title, headings, lists, tables, days and paragraphs apart', () => {
    const text = '全县项目建设推进会召开\n本次会议研究了三个项目，总投资3亿元。\n一、工业项目\n1.轴承项目，总投资1亿元。\n（二）园区建设情况如下，请各单位落实；\n【民生类】\n项目|地点|投资\n轴承|东乡|1.2\n2023年5月6日'
    expect(kinds(text)).toEqual(['title', 'paragraph', 'heading', 'list', 'list', 'heading', 'table', 'table', 'dateline'])
  })

  it('looks for the title below the number of a document', () => {
    const text = '云政发〔2023〕5号\n关于做好春耕生产的通知\n各乡镇人民政府：'
    const { title } = segmentText(text)
    expect(text.slice(title!.start, title!.end)).toBe('关于做好春耕生产的通知')
  })

  it('has no title in a single sentence or line', () => {
    expect(segmentText('总投资50亿元').title).toBeNull()
    expect(segmentText('总投资50亿元。\n其中工业3亿元。').title).toBeNull()
  })

  it('sees a table that was flattened to a cell a line', () => {
    expect(new Set(kinds('主要指标完成情况，详见下表。\n指标\n数值\n增速\n工业\n12.5\n8.1\n农业\n3.2\n4.0\n'))).toEqual(new Set(['paragraph', 'table']))
  })
})

describe('sentences', () => {
  it.each([
    ['增长5.1%。其中工业增长6.2%！', ['增长5.1%。', '其中工业增长6.2%！']],
    ['“项目为什么来？”他说，“因为服务好。”会后签约。', ['“项目为什么来？”', '他说，“因为服务好。”', '会后签约。']],
    ['印发《抓投资！促发展》（试行；共八条）的通知。', ['印发《抓投资！促发展》（试行；共八条）的通知。']],
    ['登录http://a.cn/?id=1查看。', ['登录http://a.cn/?id=1查看。']],
    ['（未闭合的括号。下一句。', ['（未闭合的括号。', '下一句。']],
    ['签约28个；开工12个', ['签约28个；', '开工12个']],
  ])('cuts %s', (text, want) => {
    expect(sentences(text)).toEqual(want)
  })

  it('blocks and sentences are in order and inside each other, whatever the text', () => {
    const piece = fc.constantFrom('总投资', '“', '”', '（', '）', '《', '》', '。', '！', '?', '\n', '1.', '|', '\t', '亿元', '"', ' ', '…')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { blocks, sentences: cut } = segmentText(text)
        blocks.forEach((block, i) => expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0))
        cut.forEach((sentence, i) => {
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(sentence.start).toBeGreaterThanOrEqual(cut[i - 1]?.end ?? 0)
          const block = blocks[sentence.block]!
          expect(sentence.start >= block.start && sentence.end <= block.end).toBe(true)
        })
      }),
    )
  })
})

describe('dateline', () => {
  it.each([
    ['新华社南昌5月4日电 全省签约28个项目。', ['新华社南昌5月4日电', '5月4日']],
    ['本报讯 3月5日，全县开工12个项目。', ['本报讯 3月5日', '3月5日']],
    ['本报讯 全县开工12个项目。', ['本报讯 ', null]],
    ['本报杭州3月5日讯 签约28个。', ['本报杭州3月5日讯', '3月5日']],
    ['记者5月4日从县里获悉，签约28个。', null],
    ['5月4日，全县签约28个。', null],
  ])('of %s', (text, want) => {
    expect(dateline(text)).toEqual(want)
  })
})

describe('bylines', () => {
  it.each([
    ['（本报记者 石小泉 通讯员 宁强）', ['石小泉/记者', '宁强/通讯员']],
    ['责任编辑：周小川 审核：王强、赵亮', ['周小川/责任编辑', '王强/审核', '赵亮/审核']],
    ['记者姜伟通讯员王书胜摄', ['姜伟/记者', '王书胜/通讯员']],
    ['李晓 摄', ['李晓/摄影']],
    ['记者：阿依努尔·买买提', ['阿依努尔·买买提/记者']],
    ['（记者吴静芳陈岩）', ['吴静芳/记者', '陈岩/记者']],
    ['来源：江北日报 编辑：县融媒体中心', []],
    ['（记者 李晓 摄影报道）', ['李晓/记者']],
  ])('of %s', (text, want) => {
    expect(readBylines([text]).map(({ name, role }) => `${name}/${role}`)).toEqual(want)
  })
})

describe('the day of a page', () => {
  it.each([
    ['发布时间：2023-05-06 09:30 来源：江北网', '2023-05-06'],
    ['《江北日报》（2020年08月17日 02版）', '2020-08-17'],
    ['2021年05月16日 14:57:17', '2021-05-16'],
    ['苏ICP备20230506号', null],
    ['发布时间：2023-13-06', null],
    ['date 2025-10-09 ', '2025-10-09'],
  ])('of %s', (text, want) => {
    expect(readPageDay([text])).toBe(want)
  })

  it('is not told by clocks of several days, which are those of other articles', () => {
    expect(readPageDay(['2025-12-29 16:49:53', '2025-12-25 13:46:08'])).toBe(null)
    expect(readPageDay(['2025-12-29 16:49:53', '2025-12-29 13:46:08'])).toBe('2025-12-29')
    expect(readPageDay(['石河网 2025-12-20 16:49:53 责任编辑：王晓', '2025-12-25 13:46:08'])).toBe('2025-12-20')
  })
})
