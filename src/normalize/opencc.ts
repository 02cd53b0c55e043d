/// <reference path="./opencc-dictionaries.d.ts" />
/** OpenCC's tables for Traditional → Simplified, read once, on first use. */
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'

let characters: Map<number, string> | null = null
let phrases: Map<number, readonly (readonly [string, string])[]> | null = null

/** What OpenCC's character table leaves: variants and Japanese forms that clones bring in. */
const MORE: readonly (readonly [string, string])[] = pairs(
  '覈核産产爲为囯国説说裡里衆众値值歩步徳德戸户発发経经済济広广関关県县気气対对図图変变団团実实検检総总録录営营駅驿価价権权収收続续帰归従从処处売卖読读戦战竜龙両两択择沢泽剣剑険险験验黒黑恵惠拡扩覧览桜樱歴历焼烧縄绳縦纵繊纤聴听薬药蔵藏覚觉観观訳译転转軽轻辺边遅迟郷乡鉄铁鉱矿銭钱闘斗隠隐雑杂霊灵頼赖駆驱騒骚髪发斉齐歯齿労劳応应囲围圧压壊坏増增奨奖専专巻卷帯带弾弹悪恶抜拔拝拜挙举掲揭揺摇摂摄斎斋暁晓栄荣楽乐様样毎每氷冰浄净満满渓溪瀬濑犠牺獣兽畳叠穂穗窓窗粋粹絵绘縁缘脳脑臓脏舎舍荘庄蛍萤謡谣譲让賛赞酔醉釈释鋳铸錬炼陥陷' +
    // variants of Taiwan and Hong Kong, and old type faces: 衞生局, 陜西
    '衞卫陜陕鄕乡吿告靑青凖准淸清愼慎緖绪尅克蔴麻痲麻韮韭餠饼鑛矿枱台囘回囬回廻回燄焰靭韧礮炮砲炮暱昵蹧糟衹只粧妆厰厂艶艳冩写刦劫堦阶嬭奶尙尚庻庶徧遍恊协惪德憇憩挿插攷考敍叙旣既朶朵枏楠桮杯椶棕槀槁欵款渉涉漑溉濬浚烱炯煖暖煑煮燐磷牐闸牕窗甎砖甦苏畆亩畞亩痺痹皐皋盌碗硏研碁棋稉粳籐藤緜绵縂总罸罚耑端肎肯脇胁荳豆萠萌葊庵蔕蒂蕚萼虵蛇袵衽襃褒覩睹觧解詶酬譌讹躱躲軆体逈迥遯遁酧酬醻酬銲焊鎗枪閧哄阬坑隄堤隣邻顇悴飃飘飜翻駞驼騐验騣鬃驩欢鬦斗鶏鸡鹻碱鼇鳌鼈鳖涖莅',
)

function pairs(characters: string): [string, string][] {
  const out: [string, string][] = []
  for (let i = 0; i + 1 < characters.length; i += 2) out.push([characters[i]!, characters[i + 1]!])
  return out
}

/** Phrases that OpenCC's table has not. */
const MORE_PHRASES = '規畫 规划|策畫 策划|企畫 企划'

/** Code point → its Simplified form, for the characters that have one. The first of several forms. */
export function simplifiedForms(): ReadonlyMap<number, string> {
  if (characters !== null) return characters
  characters = new Map<number, string>()
  for (const entry of TSCharacters.split('|')) {
    const space = entry.indexOf(' ')
    const from = entry.codePointAt(0)!
    const to = entry.slice(space + 1).split(' ')[0]!
    if (String.fromCodePoint(from) !== to) characters.set(from, to)
  }
  for (const [from, to] of MORE) if (!characters.has(from.codePointAt(0)!)) characters.set(from.codePointAt(0)!, to)
  return characters
}

/** Phrases whose characters do not follow the table (乾隆, 瞭望), by the `pairKey` of their first two characters, the longest first. */
export function simplifiedPhrases(): ReadonlyMap<number, readonly (readonly [string, string])[]> {
  if (phrases !== null) return phrases
  const map = new Map<number, (readonly [string, string])[]>()
  const single = simplifiedForms()
  for (const entry of `${TSPhrases}|${MORE_PHRASES}`.split('|')) {
    const space = entry.indexOf(' ')
    const from = entry.slice(0, space)
    const to = entry.slice(space + 1).split(' ')[0]!
    if (from.length !== to.length) continue
    // a phrase that goes character by character need not be looked up
    if ([...from].map((c) => single.get(c.codePointAt(0)!) ?? c).join('') === to) continue
    const key = pairKey(from.charCodeAt(0), from.charCodeAt(1))
    const list = map.get(key)
    if (list === undefined) map.set(key, [[from, to]])
    else list.push([from, to])
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length)
  return (phrases = map)
}

/** Two characters as one number. */
export function pairKey(first: number, second: number): number {
  return (first << 16) | second
}

/** First code units of everything that has a Simplified form. */
export function traditionalOnly(): number[] {
  return [...simplifiedForms().keys()].map((code) => (code > 0xffff ? String.fromCodePoint(code).charCodeAt(0) : code))
}
