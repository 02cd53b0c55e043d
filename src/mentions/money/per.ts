/** Prices per something: 每亩500元, 每平方米12元, 3.2万元/吨. */
import type { Figure } from '../figure.ts'

const BEFORE = /每(?:人|生|户)?每?(亩|人次|人|户|吨|公斤|斤|千克|升|度|千瓦时|千瓦|头|只|羽|套|台|辆|张|件|平方米|平米|平|立方米|方|公里|公顷|股|份|桶|盎司|瓶|盒|箱|条|个|名|位|家|项|栋|间|床|次|针|剂|票|学时|课时|生|克)(?:每?(?:年|月|天|日|次))?(?:的)?$/u
const BEHIND = /^\/(平方米|平米|千瓦时|立方米|公斤|千克|人次|公里|公顷|千瓦|[瓦亩人户吨斤升度头只套台辆张件平股桶瓶盒箱条个名次克间床年月天日]|kWh|kg|t|㎡|m²)/u
const BEHIND_EACH = /^[每一](平方米|平米|千瓦时|立方米|公斤|千克|人|户|吨|斤|亩|股|桶|盎司|辆|台|套|件|升|克)/u

/** How far left of a price 每 may stand. */
const REACH = 10

/** Whether 每 stands in the few characters before a figure. */
export function eachBefore(text: string, start: number): boolean {
  const floor = Math.max(0, start - REACH)
  for (let i = start - 1; i >= floor; i--) if (text.charCodeAt(i) === 0x6bcf) return true
  return false
}

/** The thing that one price is for, or null. */
export function perOf(text: string, figure: Figure): string | null {
  const { start, end, coreEnd } = figure
  const slashed = text.charCodeAt(coreEnd) === 47 ? BEHIND.exec(text.slice(coreEnd, coreEnd + 6)) : null
  const behind = slashed ?? perBehind(text, end)
  if (behind !== null) return behind[1]!
  return eachBefore(text, start) ? (BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? null) : null
}

function perBehind(text: string, end: number): RegExpExecArray | null {
  switch (text.charCodeAt(end)) {
    case 47:
      return BEHIND.exec(text.slice(end, end + 6))
    case 0x6bcf:
    case 0x4e00: // 600元一公斤
      return BEHIND_EACH.exec(text.slice(end, end + 5))
    default:
      return null
  }
}
