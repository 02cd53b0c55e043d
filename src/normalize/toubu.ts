/**
 * 头部 → 第一, where a content farm put the one for the other: 头部季度, 头部次会议, 排全省头部.
 * The decision reads, in this order: whose 头 it is (牵头|部门), what stands after (季度, a whole measure word), what ranks before.
 * Where the lists leave 头|部 open the segmenter is asked; where nothing decides the text stays and a warning says so.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step, StepContext } from './step.ts'
import { AFTER_CHANYE, AFTER_DA, INTO, MEASURES, MOTTO_HEADS, MOTTO_TAILS, OWNERS_OF_TOU, RANKING, SCOPES, SECOND_HALVES, SURE, TAILS_OF_BU } from './toubu-words.ts'

type Verdict = 'first' | 'head' | 'doubt'

/** Signs that the page dodges the advertising law anyway: the threshold sinks. */
const FARM = /蕞|[zZ][uU][iI][新大高低好后近多佳早强小]|diyi|第[—①]|帼际|国jia/u

export const toubu: Step = {
  id: 'toubu',
  about: '头部 → 第一 where it stands for it (advertising-law evasion)',
  needs: FEATURE.toubu,
  find(text, context) {
    const places: number[] = []
    for (let i = text.indexOf('头部'); i >= 0; i = text.indexOf('头部', i + 2)) places.push(i)
    if (places.length === 0) return []
    const sure = places.map((i) => decide(text, i, context, false))
    // a page that was caught once is read as a farm's throughout
    const farm = sure.includes('first') || FARM.test(text)
    const edits: Edit[] = []
    places.forEach((i, n) => {
      let verdict = sure[n]!
      if (verdict === 'doubt' && farm) verdict = decide(text, i, context, true)
      if (verdict === 'first') edits.push({ start: i, end: i + 2, to: '第一', rule: 'toubu' })
      else if (verdict === 'doubt') context.warn('toubu/ambiguous', `Unclear 头部 in "${text.slice(Math.max(0, i - 4), i + 6)}", expected a context that decides between 第一 and the head, left as it is`, i, i + 2)
    })
    return edits
  },
}

const STOP = '，。、；：！？,.;:!?”’」』）)》】〕…—\n \u3000'

function decide(text: string, i: number, context: StepContext, farm: boolean): Verdict {
  const before = text.slice(Math.max(0, i - 24), i)
  const after = text.slice(i + 2, i + 14)
  const owner = before.at(-1) ?? ''
  const next = after[0] ?? ''
  if (TAILS_OF_BU.includes(next) && next !== '') {
    if (next === '位' && ranked(before) && endsHere(after.slice(1))) return 'first'
    if (owner !== '' && OWNERS_OF_TOU.includes(owner)) return 'head'
    const verdict = afterwards(before, after, farm)
    return verdict === 'first' && !boundary(text, i, context) ? 'head' : verdict
  }
  // 包头|部…: what follows is no word of 部, so only a name or a verb that surely ends in 头 holds it back
  if (owner !== '' && '牵街汕桥滩磁'.includes(owner)) return 'head'
  return afterwards(before, after, farm)
}

/** What stands after 头部, and what ranks before it. */
function afterwards(before: string, after: string, farm: boolean): Verdict {
  for (const { word, not } of SURE) if (after.startsWith(word) && !not?.some((tail) => after.startsWith(tail, word.length))) return placeNeeded(word) ? (/[市省县区州镇乡旗盟]$/u.test(before) && (farm || !/全[市省县区州镇乡]$/u.test(before)) ? 'first' : 'doubt') : 'first'
  const next = after[0] ?? ''
  if (next === '步' && (after[1] === undefined || !'骤数长进伐兵态幅行入子枪'.includes(after[1]))) return 'first'
  if (next === '会' && (/(?:新春|新年|开年|节后|春节后)$/u.test(before) || after[1] === '上')) return 'first'
  if (/^百(?:[零〇一二三四五六七八九十]|条)/u.test(after)) return 'first'
  if (/^(?:[、和及与]第?二|[至到—-]第?[二三四])/u.test(after)) return 'first'
  if (/^年(?:[的就即便要是里，。,；”]|$|内|计划|任务)/u.test(after)) return 'first'
  if (/^线(?:[，。,；”]|$)/u.test(after) && /[在到赴抗疫救农]$/u.test(before)) return 'first'
  if (/^周(?:[，。,；的内就]|$)/u.test(after)) return 'first'
  if (/^等(?:的|奖|大事|功|舱)/u.test(after) && (/[以是]$/u.test(before) || farm || !after.startsWith('等的'))) return 'first'
  if (after.startsWith('大') && AFTER_DA.some((word) => after.startsWith(word, 1)) && !after.startsWith('大市场部')) return 'first'
  if (after.startsWith('产业')) return AFTER_CHANYE.some((word) => after.startsWith(word, 2)) ? 'first' : 'head'
  if (after.startsWith('生产力')) return after.startsWith('工具', 3) ? 'head' : /(?:[是为]|[是为][^，。；,;]{1,12}的)$/u.test(before) || endsHere(after.slice(3)) ? 'first' : 'head'
  if (/^(?:资源|动力|竞争力|驱动力|目标|信号|考量|选择|推动力|抓手)/u.test(after)) return /(?:是|作为|[是为][^，。；,;]{1,12}的)$/u.test(before) && (endsHere(after.replace(/^(?:资源|竞争力|驱动力|推动力|[々〇㐀-鿿𠀀-𲎯]{2})/u, ''))) ? 'first' : 'head'
  if (after.startsWith('责任人') || after.startsWith('责任主体')) return farm || /安全|防汛|防火|消防|环保|食品|药品|防疫|生产|[是为任]$/u.test(before) ? 'first' : 'doubt'
  if (next === '站') {
    if (after[1] !== undefined && '点内长群姿'.includes(after[1])) return 'head'
    return farm || /招商|巡展|行程|巡回|考察|推介|调研|旅|之行|路演/u.test(before) ? 'first' : 'doubt'
  }
  const measure = measureOf(after)
  if (measure !== null) return measure
  if (/^(?:方阵|梯队)/u.test(after)) return 'doubt'
  return endsHere(after) ? ranking(before, after, farm) : motto(before, after) ? 'first' : 'head'
}

/** 第一中学 is a school's name after the name of its place; 头部中学 alone are the best schools. */
function placeNeeded(word: string): boolean {
  return ['中学', '小学', '高级中学', '实验', '建筑公司', '建筑工程公司', '建设工程公司'].includes(word)
}

function measureOf(after: string): Verdict | null {
  for (let length = Math.min(3, after.length); length > 0; length--) {
    const tails = MEASURES.get(after.slice(0, length))
    if (tails === undefined) continue
    const tail = after[length]
    return tail === undefined || !tails.includes(tail) || after.startsWith('批示范') ? 'first' : 'head'
  }
  return null
}

/** A 头部 that ends its clause: 排全省头部。 against 跻身行业头部。 */
function ranking(before: string, after: string, farm: boolean): Verdict {
  if (motto(before, after)) return 'first'
  const clause = before.slice(Math.max(...[...'，。；！？,;!?\n'].map((mark) => before.lastIndexOf(mark))) + 1)
  if (INTO.some((word) => clause.includes(word))) return 'head'
  const trade = /(?:行业|赛道|品类|领域|业界|国内|行业内|产业)$/u.test(clause)
  // 位列 says no more than among the leading ones
  if (/位列(?:全[国省市县区])?$/u.test(clause)) return farm && !clause.endsWith('位列') ? 'first' : 'doubt'
  if (trade) return farm && ranked(clause) ? 'first' : ranked(clause) ? 'doubt' : 'head'
  const scope = SCOPES.find((word) => clause.endsWith(word))
  const stem = scope === undefined ? clause : clause.slice(0, -scope.length)
  if (RANKING.some((word) => stem.endsWith(word)) || /(?:拿|得|考|夺|获)了$/u.test(stem)) return 'first'
  if (scope !== undefined && /连续[々〇㐀-鿿𠀀-𲎯\d]{1,4}[年月季次]|(?:排|居|蝉联|保持|稳居|夺|领跑)[々〇㐀-鿿𠀀-𲎯]{0,6}$/u.test(stem)) return 'first'
  return scope !== undefined && farm && /量|速|额|数|值|率|度$/u.test(stem) ? 'first' : scope === undefined ? 'head' : 'doubt'
}

function ranked(before: string): boolean {
  return /(?:排|居|占|列|名|夺|争)[々〇㐀-鿿𠀀-𲎯]{0,6}$/u.test(before)
}

/** 安全头部、预防为主; 质量头部、信誉至上. */
function motto(before: string, after: string): boolean {
  if (/^[、,，][々〇㐀-鿿𠀀-𲎯]{2}/u.test(after) && SECOND_HALVES.some((half) => after.startsWith(half, 3)) && /[々〇㐀-鿿𠀀-𲎯]{2}$/u.test(before)) return true
  return MOTTO_HEADS.some((head) => before.endsWith(head)) && (after === '' || MOTTO_TAILS.some((tail) => after.startsWith(tail)))
}

function endsHere(after: string): boolean {
  return after === '' || STOP.includes(after[0]!)
}

/** Whether the segmenter parts the text before 头 and after 部, so that 头部 can be a word. Yes where there is no segmenter to say no. */
function boundary(text: string, i: number, context: StepContext): boolean {
  const start = Math.max(0, i - 20)
  const words = context.segmenter()?.segment(text.slice(start, i + 22))
  return words === undefined || !words.some((word) => word.start < i - start && word.end === i - start + 1)
}
