/** Words of Taiwan for things that mainland text calls otherwise: 專案 → 项目, 兆元 → 万亿元. Only in Traditional text; 入口网站 and 最佳化学 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { simplifiedForms } from './opencc.ts'
import type { Step } from './step.ts'

/** The word, what it becomes, and (where given) characters that may not follow it. A word without a Traditional character counts only in a Traditional line. */
const WORDS: readonly (readonly [string, string, string?])[] = [
  ['網際網路', '互联网'], ['入口網站', '门户网站'], ['專案', '项目', '組组小偵侦警查審审人辦办民'], ['最佳化', '优化', '學学'],
  ['兆元', '万亿元'], ['軟體', '软件'], ['硬體', '硬件'], ['網路', '网络'], ['伺服器', '服务器'], ['資料庫', '数据库'], ['程式碼', '代码'], ['程式', '程序', '化'],
  ['人工智慧', '人工智能'], ['智慧財產', '知识产'], ['數位經濟', '数字经济'], ['數位化', '数字化'], ['數位轉型', '数字化转型'], ['數位政府', '数字政府'],
  ['數位技術', '数字技术'], ['數位產業', '数字产业'], ['數位平台', '数字平台'], ['數位平臺', '数字平台'], ['數位金融', '数字金融'], ['數位鄉村', '数字乡村'], ['數位人民幣', '数字人民币'], ['數位貿易', '数字贸易'],
  ['資訊化', '信息化'], ['資訊技術', '信息技术'], ['資訊產業', '信息产业'], ['資訊科技', '信息技术'], ['資訊系統', '信息系统'], ['資訊公開', '信息公开'], ['資訊安全', '信息安全'],
  ['雲端運算', '云计算'], ['行動網路', '移动网络'], ['行動支付', '移动支付'], ['行動通訊', '移动通信'], ['奈米', '纳米'], ['雷射', '激光'], ['積體電路', '集成电路'], ['晶圓代工', '晶圆代工'],
  ['計程車', '出租车'], ['塑膠', '塑料'], ['太陽能光電', '太阳能光伏'], ['矽晶', '硅晶'], ['多晶矽', '多晶硅'], ['單晶矽', '单晶硅'], ['寬頻', '宽带'], ['演算法', '算法'], ['影片', '视频'],
  ['智慧型手機', '智能手机'], ['筆記型電腦', '笔记本电脑'], ['半導體製程', '半导体工艺'], ['無人機', '无人机'], ['高畫質', '高清'],
]

export const taiwanWords: Step = {
  id: 'taiwan-words',
  about: '專案 → 项目, 網際網路 → 互联网: the words of Taiwan, in Traditional text',
  needs: FEATURE.traditional,
  find(text) {
    const edits: Edit[] = []
    for (const [word, to, not] of WORDS) {
      const traditional = hasTraditional(word)
      for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) {
        const next = text[i + word.length] ?? ''
        if (not !== undefined && next !== '' && not.includes(next)) continue
        if (word === '兆元' && !/[0-9０-９一二三四五六七八九十百千幾餘多]/u.test(text[i - 1] ?? '')) continue
        if (!traditional && !besideTraditional(text, i, i + word.length)) continue
        edits.push({ start: i, end: i + word.length, to, rule: 'taiwan-words' })
      }
    }
    edits.sort((a, b) => a.start - b.start || b.end - a.end)
    let done = 0
    return edits.filter((edit) => {
      if (edit.start < done) return false
      done = edit.end
      return true
    })
  },
}

function hasTraditional(text: string): boolean {
  for (const character of text) if (simplifiedForms().has(character.codePointAt(0)!)) return true
  return false
}

/** Whether the line holds a Traditional character within 60 of the word. */
function besideTraditional(text: string, start: number, end: number): boolean {
  return hasTraditional(text.slice(Math.max(0, start - 60), start).split('\n').pop()!) || hasTraditional(text.slice(end, end + 60).split('\n', 1)[0]!)
}
