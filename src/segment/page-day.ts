/** Reads the day on which a page says that it was published, from its furniture: 发布时间：2023-05-06 09:30, 《某报》（2020年08月17日 02版）. */
const LABELLED = /(?:时间|日期|发布|发表|更新|来源|^date)[^\d\n]{0,12}((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/u
const STAMPED = /((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?\s{0,3}(?:\d{1,2}[:：]\d{2}|\d{1,3}\s?版|第)/u

/** An ISO day, or null. A labelled day comes before one that only has a clock beside it; clocks alone that tell several days are those of other articles. */
export function readPageDay(furniture: readonly string[]): string | null {
  for (const part of furniture) {
    const day = isoDay(LABELLED.exec(part))
    if (day !== null) return day
  }
  let alone: string | null = null
  let several = false
  for (const part of furniture) {
    const hit = STAMPED.exec(part)
    const day = isoDay(hit)
    if (day === null) continue
    if (part.length > hit![0].length + 4) return day
    several ||= alone !== null && alone !== day
    alone ??= day
  }
  return several ? null : alone
}

function isoDay(hit: RegExpExecArray | null): string | null {
  if (hit === null) return null
  const [month, day] = [Number(hit[2]), Number(hit[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${hit[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}
