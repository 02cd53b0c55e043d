/**
 * A tiny second reader of figures, for checking labels only. It shares nothing with the extractor's numeral reader on purpose:
 * a slip in one does not hide the same slip in the other. It knows no units and no bounds, just how large a written figure is.
 */

const DIGITS: Record<string, number> = Object.fromEntries(
  ['〇零○0０', '一壹１', '二贰貳两兩２', '三叁叄３', '四肆４', '五伍５', '六陆陸６', '七柒７', '八捌８', '九玖９'].flatMap((row, value) => [...row].map((glyph) => [glyph, value])),
)
const SMALL: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }
const FIGURE = /(?:\d[\d,，]*(?:\.\d+)?|[〇零○０-９一二三四五六七八九十百千两兩壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬亿億兆数數几幾半点])+/gu
const PIECE = /\d[\d,，]*(?:\.\d+)?|./gu

/** Sizes that a text states, in the order written: 近50亿元 → [50e8]; 2—3亿元 → [2e8, 3e8]; 数十亿元 → [20e8, 90e8]. */
export function figuresIn(text: string): number[] {
  const ascii = text.replace(/[０-９．]/gu, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
  const written = ascii.match(FIGURE) ?? []
  const figures: number[] = []
  let next: number | undefined
  for (const figure of [...written].reverse()) {
    // 30至50亿元: the unit that stands last holds for the figures before it
    const own = largest(figure)
    for (const value of sizes(figure).reverse()) {
      figures.unshift(value)
      if (own === 1 && next !== undefined) figures.unshift(value * next)
    }
    next = own === 1 ? next : own
  }
  return figures
}

function largest(figure: string): number {
  let product = 1
  for (const glyph of figure) product = LARGE[glyph] === undefined ? product : Math.max(product, LARGE[glyph])
  return figure.includes('万亿') || figure.includes('萬億') ? 1e12 : product
}

function sizes(figure: string): number[] {
  if (/[数數几幾]/u.test(figure)) {
    const rest = figure.replace(/[数數几幾]/u, '')
    const one = rest === '' ? 1 : size(rest)
    return /^[十拾]/u.test(figure) ? [11 * (one / 10), 19 * (one / 10)] : [2 * one, 9 * one]
  }
  const half = figure.endsWith('半') && figure.length > 1
  const value = size(half ? figure.slice(0, -1) : figure.replace('半', '0.5'))
  return [half ? value + 0.5 : value]
}

function size(figure: string): number {
  let done = 0
  let big = 0
  let section = 0
  let current: number | undefined
  let fraction = 0 // digits after 点
  for (const piece of figure.match(PIECE) ?? []) {
    const digit = DIGITS[piece]
    if (piece === '点') fraction = 0.1
    else if (piece.length === 1 && digit !== undefined) {
      current = fraction > 0 ? (current ?? 0) + digit * fraction : current === undefined ? digit : current * 10 + digit
      fraction /= fraction > 0 ? 10 : 1
    } else if (/^\d/u.test(piece)) current = Number(piece.replace(/[,，]/gu, ''))
    else if (SMALL[piece] !== undefined) {
      section += (current ?? 1) * SMALL[piece]
      current = undefined
    } else if (LARGE[piece] === 1e4) {
      big += (section + (current ?? 0) || 1) * 1e4
      section = 0
      current = undefined
    } else if (LARGE[piece] !== undefined) {
      done += (big + section + (current ?? 0) || 1) * LARGE[piece]
      big = 0
      section = 0
      current = undefined
    }
  }
  return done + big + section + (current ?? 0)
}
