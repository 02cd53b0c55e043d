/** The noun phrase behind a count: 47个|签约项目. */
import type { Figure } from '../figure.ts'
import { endsLongerWord, headWithin, heads, isDigitOfCode, isHan, isWordCode, loadLists, LONGEST, NOMINAL, OPENS_WORD, startsLongerNoun, stops, stopsAt, verbs, words } from './phrase.ts'

/** Noun phrase that starts at `at`: 签约项目 in 签约项目、总投资. Null where a verb, a mark or nothing stands there. `skip` are amounts inside it. */
export function nounBehind(text: string, at: number, skip: Figure | undefined, unit: string): string | null {
  loadLists()
  let from = at
  if (text[from] === '的') from++
  // 3个10亿元以上项目: the amount is passed over
  if (skip !== undefined && skip.start === from && (skip.unit === null || skip.unit.kind === 'money')) {
    from = skip.end
    if (text[from] === '的') from++
  }
  // 2艘17.4万立方米LNG运输船, 4台单机容量35万千瓦的机组: the size of the thing is passed over
  if (skip?.unit?.kind === 'quantity' && skip.unit.unit !== '%' && (skip.start === from || (skip.start - from <= 6 && SIZED.test(text.slice(from, skip.start))))) {
    from = skip.end
    if (text[from] === '的' || text[from] === '级') from++
  }
  // 一名12周岁以下的儿童
  const aged = text.charCodeAt(from) >= 48 && text.charCodeAt(from) <= 57 ? AGED.exec(text.slice(from, from + 28)) : null
  if (aged !== null) from += aged[0].length
  // 9所新建、改扩建中小学
  const works = text[from + 2] === '、' || text[from + 3] === '、' || text[from + 5] === '、' ? WORKS.exec(text.slice(from, from + 14)) : null
  if (works !== null) from += works[0].length
  // 75个4A级(含)以上旅游景区
  const grade = text[from + 1] === 'A' || text[from + 2] === 'A' ? GRADE.exec(text.slice(from, from + 14)) : null
  if (grade !== null) from += grade[0].length
  // 9个市、县重点项目
  if (text[from + 1] === '、' && LEVELS.test(text.slice(from, from + 5))) from += text[from + 3] === '、' ? 5 : 3
  // 两位前院长, 3名原副县长
  if ((text[from] === '前' || text[from] === '原') && '位名'.includes(unit)) from++
  // 61件小（二）型水库除险加固工程
  if (text[from] === '小' && text[from + 4] === '型') from += 5
  // 14个2021年重点交通项目
  if (text[from] === '2' && text[from + 4] === '年') from += text[from + 5] === '度' ? 6 : 5
  // 14个投资总额16.52亿元项目
  if (skip?.unit?.kind === 'money' && skip.start > from && skip.start - from <= 8 && INVESTED.test(text.slice(from, skip.start))) from = skip.end + (text[skip.end] === '的' ? 1 : 0)
  let i = from
  let tail = -1
  while (i < text.length && i - from < LONGEST) {
    const code = text.charCodeAt(i)
    if (text[i] === '“' || text[i] === '"' || text[i] === '”') {
      // a quoted modifier: 3家“专精特新”企业
      if (tail >= 0) break
      i++
      continue
    }
    if (text[i] === '的') {
      // 5个投资超亿元的项目: the head is behind 的 where what stands before it is a clause
      if (i > from && (tail < i || CLAUSE.test(text.slice(from, i)))) {
        i++
        from = i
        tail = -1
        continue
      }
      break
    }
    if (!isWordCode(code) && !isDigitOfCode(text, i, from)) break
    if (skip !== undefined && skip.start >= from && skip.start <= i && i > from) {
      // 45个投资亿元以上重点项目
      if (skip.unit?.kind !== 'money' || !INVESTED.test(text.slice(from, i))) break
      i = skip.end
      if (text[i] === '的') i++
      from = i
      tail = -1
      continue
    }
    if (!OPENS_WORD.has(code)) {
      i++
      continue
    }
    const word = words.at(text, i)
    let head = heads.at(text, i)
    if (word !== null && head !== null && word.word.length > head.word.length) head = null
    // 竹农户均增收: each household of them
    if (head !== null && head.word.endsWith('户') && text[head.end] === '均') head = null
    // 集 heads no 集中
    if (head !== null && head.word.length === 1 && (stops.at(text, i)?.word.length ?? 0) > 1) head = null
    if (head !== null && (head.word.length > 1 || !isHan(text.charCodeAt(head.end)) || stopsAt(text, head.end) || text[head.end] === '的')) {
      i = tail = head.end + (heads.at(text, head.end) === null && '师员者长商家户'.includes(text[head.end] ?? ' ') && stops.at(text, head.end) === null ? 1 : 0)
      // 企业跟着…: behind a head only more of the same phrase may follow
      if (!goesOn(text, i)) break
      continue
    }
    if (word !== null) {
      i = word.end
      const inner = heads.endingAt(text, i, word.start)
      // 重点 ends on 点 and heads nothing before 民生实事
      if (inner !== null && (inner.word.length > 1 || !isHan(text.charCodeAt(i)))) {
        tail = i
        if (!goesOn(text, i)) break
      }
      continue
    }
    const stop = stops.at(text, i)
    if (stop !== null && !startsLongerNoun(text, i, stop.word) && !(i > from && endsLongerWord(text, i, stop.word))) {
      if (i === from) {
        // 5个已完成的项目, 9个具有影响力的基地: the head is behind the clause
        const clause = stop.word === '从事' ? TRADE.exec(text.slice(i, i + 34)) : OPENS_CLAUSE.includes(stop.word) ? BEHIND_CLAUSE.exec(text.slice(i, i + 18)) : null
        if (clause === null || i > at) return null
        i = from = i + clause[0].length
        continue
      }
      break
    }
    const verb = verbs.at(text, i)
    if (verb !== null) {
      const next = heads.at(text, verb.end) ?? verbs.at(text, verb.end)
      if (next === null && i === from && NOMINAL.includes(verb.word) && '轮起笔宗单'.includes(unit) && !isHan(text.charCodeAt(verb.end))) return verb.word
      if (next === null && !(i === from && isHan(text.charCodeAt(verb.end)) && stops.at(text, verb.end) === null && headWithin(text, verb.end, 6))) {
        if (i === from) return null
        // 26项防洪排涝重点水利工程: the verb modifies where no head has stood yet
        if (tail < 0 && i - from <= 2 && !'名位人'.includes(unit) && headWithin(text, verb.end, 5)) {
          i = verb.end
          continue
        }
        break
      }
      i = verb.end
      continue
    }
    i++
  }
  const phrase = text.slice(from, tail > from ? tail : i).replace(/[“”"]/gu, '')
  if (text[at] === '的' && NO_THING.test(phrase)) return null
  return phrase === '' || (phrase.length === 1 && heads.get(phrase) === undefined) ? null : phrase
}

const AGED = /^\d{1,3}(?:[-—–至]\d{1,3})?周?岁(?:及?以[上下]|以内|左右)?(?:、[^，。；,;\n]{2,12}的|的)?(?=[一-鿿])/u
const SIZED = /^(?:单机|单体|总|单台|单套)?(?:装机容量|装机|容量|面积|长度|直径|功率|载重|排水量|口径|日处理|库容)$/u
const WORKS = /^(?:计划)?(?:新开工|新建|改建|扩建|改扩建|续建|迁建|在建|拟建|重建|新改建|新改扩建)(?:[、和及](?:新开工|新建|改建|扩建|改扩建|续建|迁建|在建|拟建|重建|新改建|新改扩建))+(?=[一-鿿]{2})/u
/** 5000头的能力: what follows is no thing that is counted. */
const NO_THING = /^(?:能力|规模|水平|目标|标准|产能|门槛|纪录|记录)$/u
const INVESTED = /^(?:计划|预计)?(?:总|年)?(?:投资(?:总|金)?额?|产值|营收|合同金额|合同额|金额|造价|价值)$/u
const LEVELS = /^[省市县区乡镇](?:、[市县区乡镇村]){1,2}/u
const GRADE = /^(?:国家)?[1-5]A级(?=旅?[一-鿿]*景区)|^(?:国家)?[1-5]A级?(?:[（(]含[）)])?(?:及)?以上(?:[（(]含[1-5]?A?级?[）)])?(?:的)?/u

/** Stops with which a clause in front of the noun may open. */
const OPENS_CLAUSE: readonly string[] = ['进行', '已', '已经', '正在', '具有', '具备', '来自', '涉及', '拥有', '在', '被', '由', '从', '与', '能', '能够', '可', '不', '未', '尚未', '位于', '属于', '参与', '参加', '获得', '实现', '符合', '超', '超过', '达到', '会']
/** 6家从事光电、通讯产品生产的企业. */
const TRADE = /^从事[^，。；\n]{2,30}?的(?=[一-鿿]{2})/u
const BEHIND_CLAUSE = /^[^，。；、,;！？\n\d]{2,15}?的(?=[一-鿿]{2})/u
const CLAUSE = /投资|产值|超|新建|来自|达|以上|主要|优质|重要|不同|关键|具体|重大|较大|全新|相关|符合|具有|涉及|价值|年产|正在|不超过|左右/u
/** Heads to which a verb may lead from another head: 企业培训项目, but not 企业入驻园区. */
const OVER_VERB: readonly string[] = ['项目', '工程', '活动', '平台', '中心', '基地', '设施', '设备', '人员', '岗位', '任务', '机构', '仪式', '队伍', '团队', '点', '站', '案件', '问题', '事项', '措施', '系统']

/** Whether a phrase goes on behind a head noun to another one: 汽车|产业|项目. */
function goesOn(text: string, at: number): boolean {
  for (let i = at; i < at + 7; ) {
    if (!isWordCode(text.charCodeAt(i))) return false
    if (!OPENS_WORD.has(text.charCodeAt(i))) {
      i++
      continue
    }
    const head = heads.at(text, i)
    if (head !== null && (head.word.length > 1 || !isHan(text.charCodeAt(head.end)))) return true
    if (words.at(text, i) === null && stops.at(text, i) !== null) return false
    const verb = verbs.at(text, i)
    if (verb !== null) {
      // 13个县区|用水问题: a place does nothing to what follows
      if ('省市县区镇乡村'.includes(text[at - 1]!)) return false
      const next = heads.at(text, verb.end)
      return next !== null && OVER_VERB.includes(next.word)
    }
    i++
  }
  return false
}
