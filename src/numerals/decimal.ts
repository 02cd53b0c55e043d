/** Exact decimals as strings, moved by digit shift: 2.3 in 亿 is 230000000, never 229999999.99999997. */

/** `value` × 10^`places`: shift('2.3', 8) → '230000000', shift('5', -3) → '0.005'. */
export function shift(value: string, places: number): string {
  if (places === 0) return value
  const negative = value.charCodeAt(0) === 45
  const plain = negative ? value.slice(1) : value
  const dot = plain.indexOf('.')
  let digits = dot < 0 ? plain : plain.slice(0, dot) + plain.slice(dot + 1)
  let point = (dot < 0 ? plain.length : dot) + places
  if (point <= 0) {
    digits = '0'.repeat(1 - point) + digits
    point = 1
  }
  if (point > digits.length) digits += '0'.repeat(point - digits.length)
  return (negative ? '-' : '') + tidy(digits.slice(0, point), digits.slice(point))
}

/** Whole part and fraction joined, without needless zeros: tidy('007', '50') → '7.5'. */
export function tidy(whole: string, fraction: string): string {
  let from = 0
  while (from < whole.length - 1 && whole.charCodeAt(from) === 48) from++
  let to = fraction.length
  while (to > 0 && fraction.charCodeAt(to - 1) === 48) to--
  const head = from === 0 ? whole : whole.slice(from)
  return to === 0 ? head : `${head}.${fraction.slice(0, to)}`
}

/** Sum of two decimals, exact. */
export function add(a: string, b: string): string {
  if (a === '0') return b
  if (b === '0') return a
  if (a.length < 15 && b.length < 15 && !a.includes('.') && !b.includes('.')) return String(Number(a) + Number(b))
  const places = Math.max(fractionLength(a), fractionLength(b))
  return shift((BigInt(shift(a, places)) + BigInt(shift(b, places))).toString(), -places)
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: string, b: string): number {
  const x = Number(a)
  const y = Number(b)
  if (x !== y) return x - y
  const places = Math.max(fractionLength(a), fractionLength(b))
  const difference = BigInt(shift(a, places)) - BigInt(shift(b, places))
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function fractionLength(value: string): number {
  const dot = value.indexOf('.')
  return dot < 0 ? 0 : value.length - dot - 1
}
