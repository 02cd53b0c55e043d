/**
 * Traditional → Simplified, code point by code point, so that every span maps back one to one (OpenCC's character table and phrases).
 * Characters that Simplified text knows too (乾 in 乾县, 著 in 著名, 昇 in 昇腾) go over only where the text around them is Traditional.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { gbkCode } from './gbk.ts'
import { pairKey, simplifiedForms, simplifiedPhrases } from './opencc.ts'
import type { Line } from './lines.ts'
import type { Step } from './step.ts'

export const traditional: Step = {
  id: 'traditional',
  about: '項目 → 项目: Traditional to Simplified, 乾隆 and 著名 as they are',
  needs: FEATURE.traditional,
  find(text, { lines }) {
    const edits: Edit[] = []
    const scripts = lines.map(({ start, end }) => scriptOf(text, start, end))
    const whole = isTraditional(sum(scripts), 5)
    for (let n = 0; n < lines.length; n++) {
      const script = scripts[n]!
      if (script.forms === 0) continue
      const simplified = script.traditional === 0 && script.simplified >= 3
      simplifyLine(text, lines[n]!, isTraditional(script, 1) || (whole && !simplified), edits)
    }
    return edits
  },
}

/** Puts down the edits of a line; `here` tells whether it is Traditional. */
function simplifyLine(text: string, { start, end }: Line, here: boolean, edits: Edit[]): void {
  const { traits, forms, simplified } = tables()
  const phrases = simplifiedPhrases()
  const wanted = here ? FORM | FIRST : FORM
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const trait = traits[code]! & (wanted | DOUBTFUL)
    if ((trait & wanted) === 0) continue
    if ((trait & FIRST) !== 0) {
      const phrase = phraseAt(text, i, phrases.get(pairKey(code, text.charCodeAt(i + 1))))
      if (phrase !== null) {
        const [from, to] = phrase
        for (let k = 0; k < from.length; k++) if (from[k] !== to[k]) edits.push({ start: i + k, end: i + k + 1, to: to[k]!, rule: 'traditional' })
        i += from.length - 1
        continue
      }
    }
    if ((trait & FORM) === 0) continue
    if (forms[code] === ASTRAL) {
      const point = text.codePointAt(i)!
      const to = simplifiedForms().get(point)
      if (to === undefined) continue
      const width = point > 0xffff ? 2 : 1
      edits.push({ start: i, end: i + width, to, rule: 'traditional' })
      i += width - 1
      continue
    }
    if ((trait & DOUBTFUL) !== 0 && (isOneOf(KEPT, text, i) || !(here || isOneOf(SURE, text, i)))) continue
    edits.push({ start: i, end: i + 1, to: simplified[forms[code]!]!, rule: 'traditional' })
  }
}

/** The longest phrase that stands at `i`. */
function phraseAt(text: string, i: number, phrases: readonly (readonly [string, string])[] | undefined): readonly [string, string] | null {
  if (phrases === undefined) return null
  for (let n = 0; n < phrases.length; n++) if (text.startsWith(phrases[n]![0], i)) return UNSAFE.has(phrases[n]![0]) ? null : phrases[n]!
  return null
}

/** Words that keep their character in Simplified text too; @ stands for the character. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  著: ['@名', '@作', '@书', '@書', '@者', '@述', '@称', '@稱', '@有', '@录', '@錄', '@论', '@論', '@说', '@說', '@《', '名@', '专@', '專@', '显@', '顯@', '卓@', '编@', '編@', '原@', '土@', '巨@', '译@', '譯@', '昭@', '拙@', '所@', '合@', '遗@', '遺@', '论@', '論@', '较@', '較@', '新@', '主@', '等@', '撰@', '力@'],
  瞭: ['@望', '@哨'],
  藉: ['慰@', '狼@', '蕴@', '蘊@', '@@'],
  徵: ['魏@', '羽@', '角@', '@羽'],
  乾: ['@县', '@縣', '@隆', '@坤', '@安', '@元', '@务', '@務', '@潭', '@嘉', '@陵', '@清', '@州', '@卦', '康@', '雍@', '@溪'],
  於: ['樊@', '@潛', '@潜', '@陵'],
  夥: ['甚@', '颇@', '頗@'],
}
/** Words in which a doubtful character goes over even in Simplified text. */
const SURE: Readonly<Record<string, readonly string[]>> = {
  鍾: ['分@', '秒@', '点@', '點@', '刻@', '@楼', '@表', '@头'],
  著: ['沿@', '随@', '意味@', '围绕@', '朝@', '看@', '带@', '本@', '接@'],
  瞭: ['@解', '明@'],
  於: ['位@', '对@', '关@', '由@', '属@', '用@', '在@', '大@', '低@', '高@', '至@', '处@', '等@', '基@', '便@', '利@', '致@'],
  餘: ['@万', '@名', '@家', '@人', '@个', '@亿', '@项', '剩@', '其@', '@额'],
  乾: ['@净', '@旱', '@燥', '@部', '@脆', '@果', '饼@'],
  閒: ['休@', '@置', '空@'],
  託: ['委@', '依@', '@管'],
  洩: ['@漏', '排@', '@洪'],
  鉅: ['@额', '@资', '@献'],
}
/** OpenCC leaves these to its variants of Taiwan and Hong Kong, or to phrases. */
const VARIANTS: readonly (readonly [string, string])[] = [['著', '着'], ['瞭', '了'], ['藉', '借'], ['徵', '征'], ['祇', '只'], ['妳', '你']]
/** Characters in names and brands of Simplified text: 昇腾, 王珮瑜. */
const NAMES = '濬皐惪耑碁逈湧甦昇祕邨珮祐迺崑陞甯鉅洩託閒峯崙菓囍鍾餘麯麴堦勳喆溼'
/** Phrases of OpenCC that would catch a preposition and its noun: 於單位. */
const UNSAFE: ReadonlySet<string> = new Set(['於單', '於其一', '於則', '於倫', '於忠祥', '於琳', '於坦', '於敖', '於穆', '於呼哀哉', '於清言', '拉坏', '坏子', '打坏', '年釐'])

/** Bits of `Tables.traits`: has a Simplified form; begins a phrase; may stand in Simplified text too; Traditional or Simplified for sure. */
const FORM = 1
const FIRST = 2
const DOUBTFUL = 4
const TRADITIONAL = 8
const SIMPLIFIED = 16

/** The form where one of the two characters is outside the basic plane. */
const ASTRAL = 0

interface Tables {
  readonly traits: Uint8Array
  /** Index of `simplified` by character; ASTRAL is none. */
  readonly forms: Uint16Array
  /** The Simplified characters as strings, each once. */
  readonly simplified: readonly string[]
}

let built: Tables | null = null

function tables(): Tables {
  if (built !== null) return built
  const traits = new Uint8Array(65536)
  const forms = new Uint16Array(65536)
  const simplified: string[] = ['']
  const numbers = new Map<string, number>()
  const give = (from: number, to: string): void => {
    if (!numbers.has(to)) numbers.set(to, simplified.push(to) - 1)
    forms[from] = numbers.get(to)!
  }
  for (const [from, to] of simplifiedForms()) {
    if (from > 0xffff || to.length > 1) {
      traits[from > 0xffff ? String.fromCodePoint(from).charCodeAt(0) : from]! |= FORM
      continue
    }
    traits[from]! |= FORM
    give(from, to)
    // what GB2312 has itself, and what goes over to a character that it has not, is as rare in Simplified text as in Traditional
    if (inGb2312(from) || !inGb2312(to.charCodeAt(0)) || NAMES.includes(String.fromCharCode(from))) traits[from]! |= DOUBTFUL
    else traits[from]! |= TRADITIONAL
    if (!simplifiedForms().has(to.charCodeAt(0))) traits[to.charCodeAt(0)] = (traits[to.charCodeAt(0)]! | SIMPLIFIED) & ~TRADITIONAL
  }
  // one form for two characters, one of which Traditional text has too
  for (const character of BOTH) traits[character.charCodeAt(0)]! &= ~(TRADITIONAL | SIMPLIFIED)
  for (const [from, to] of VARIANTS) {
    give(from.charCodeAt(0), to)
    traits[from.charCodeAt(0)] = (traits[from.charCodeAt(0)]! | FORM | DOUBTFUL) & ~(TRADITIONAL | SIMPLIFIED)
  }
  for (const key of simplifiedPhrases().keys()) traits[key >>> 16]! |= FIRST
  return (built = { traits, forms, simplified })
}

function inGb2312(code: number): boolean {
  const row = gbkCode(code)
  return row >= 0xb0a1 && row <= 0xf7fe && (row & 0xff) >= 0xa1
}

/** Simplified forms that Traditional text has too. */
const BOTH = '干后里只面系于余升台了几采出才丑回向同合周和志托注准制局布占松板极杯柜郁岩岳幸并布冬吁谷表斗曲折朱杆杰核梁欲沈淀泛洪涂游漓灶凶卷向吊咸哄唇家席幸御念恤愈愿感戚扎扣挂据搜摆支布旋晒朴术胡荐药蔑仆仇价众优伙党兑册凄匀历厂参双发叶号叹吃'

/** How many characters of a stretch are Traditional for sure, Simplified for sure, and have a Simplified form or begin a phrase. */
interface Script {
  traditional: number
  simplified: number
  forms: number
}

function scriptOf(text: string, start: number, end: number): Script {
  const { traits } = tables()
  let traditional = 0
  let simplified = 0
  let forms = 0
  for (let i = start; i < end; i++) {
    const trait = traits[text.charCodeAt(i)]!
    if (trait === 0) continue
    if ((trait & TRADITIONAL) !== 0) traditional++
    else if ((trait & SIMPLIFIED) !== 0) simplified++
    if ((trait & (FORM | FIRST)) !== 0) forms++
  }
  return { traditional, simplified, forms }
}

function sum(scripts: readonly Script[]): Script {
  const all: Script = { traditional: 0, simplified: 0, forms: 0 }
  for (const { traditional, simplified } of scripts) {
    all.traditional += traditional
    all.simplified += simplified
  }
  return all
}

/** Whether there are `least` Traditional characters and not many more Simplified ones. */
function isTraditional({ traditional, simplified }: Script, least: number): boolean {
  return traditional >= least && traditional * 3 >= simplified
}

/** Whether the character at `i` stands in one of its words. */
function isOneOf(lists: Readonly<Record<string, readonly string[]>>, text: string, i: number): boolean {
  const words = lists[text[i]!]
  if (words === undefined) return false
  for (const word of words) if (text.startsWith(word.replaceAll('@', text[i]!), i - word.indexOf('@'))) return true
  return false
}
