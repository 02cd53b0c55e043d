/** Ways to write a whole number, for reading back. An independent writer: it shares nothing with the reader. */
const PLAIN = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

function group(n: number, digits: string, powers: readonly string[], leading: boolean): string {
  let out = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const d = Math.floor(n / 10 ** place) % 10
    if (d === 0) {
      if (out !== '') gap = true
      continue
    }
    if (gap) out += digits[0]
    gap = false
    out += place === 1 && d === 1 && out === '' && leading ? powers[1] : digits[d]! + powers[place]!
  }
  return out
}

function characters(n: number, digits: string, powers: readonly string[], large: readonly string[], shortTen: boolean): string {
  if (n === 0) return digits[0]!
  const groups: number[] = []
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000)
  let out = ''
  for (let g = groups.length - 1; g >= 0; g--) {
    const value = groups[g]!
    if (value === 0) continue
    if (out !== '' && (value < 1000 || groups[g + 1] === 0)) out += digits[0]
    out += group(value, digits, powers, out === '' && shortTen) + large[g]!
  }
  return out
}

/** Chinese, formal and separated forms of `n`, and those with 万 or 亿 where they come out even. */
export function written(n: number): string[] {
  const small = ['', '十', '百', '千']
  const formal = ['', '拾', '佰', '仟']
  const large = ['', '万', '亿', '万亿']
  const forms = [
    String(n),
    n.toLocaleString('en-US'),
    characters(n, PLAIN, small, large, true),
    characters(n, PLAIN, small, large, false),
    characters(n, FORMAL, formal, large, false),
  ]
  if (n < 1e12) forms.push(characters(n, PLAIN, small, ['', '萬', '億'], true))
  if (/^二[百千万]/u.test(forms[3]!)) forms.push(forms[3]!.replace(/^二/u, '两'))
  if (n > 0 && n % 10_000 === 0) forms.push(`${n / 10_000}万`)
  if (n > 0 && n % 1000 === 0 && n < 100_000_000) forms.push(`${n / 1000}千`)
  return [...new Set(forms)]
}
