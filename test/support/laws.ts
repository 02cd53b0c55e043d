/** The laws that every record keeps, whatever the text (README, "Laws"). Each returns what is broken, in words. */
import type { Article } from '../../src/schema/record.ts'

const FLAT = ['money', 'dates', 'counts', 'quantities', 'documents'] as const
const NAMED = ['projects', 'officials', 'organizations', 'places'] as const

interface At { text?: string; start: number; end: number }

export function brokenLaws(raw: string, article: Article): string[] {
  const broken: string[] = []
  const say = (where: string, what: string): void => void broken.push(`${where}: ${what}`)
  const slice = (where: string, at: At): void => {
    if (!(Number.isInteger(at.start) && Number.isInteger(at.end) && 0 <= at.start && at.start <= at.end && at.end <= raw.length)) say(where, `span [${at.start},${at.end}) leaves a text of ${raw.length}`)
    else if (at.text !== undefined && raw.slice(at.start, at.end) !== at.text) say(where, `text ${JSON.stringify(at.text)} is not the slice ${JSON.stringify(raw.slice(at.start, at.end))}`)
  }
  const ordered = (where: string, list: readonly At[]): void => {
    for (let i = 1; i < list.length; i++) {
      if (list[i]!.start < list[i - 1]!.end) say(where, `[${list[i]!.start},${list[i]!.end}) does not follow [${list[i - 1]!.start},${list[i - 1]!.end})`)
    }
  }
  for (const list of FLAT) {
    for (const item of article[list]) {
      slice(list, item)
      if (item.end <= item.start) say(list, 'empty span')
      if (item.rule === '') say(list, 'no rule id')
      if ('min' in item) {
        for (const side of [item.min, item.max]) if (side !== null && !Number.isFinite(side)) say(list, `bound ${side} is not finite`)
        if (item.min !== null && item.max !== null && item.min > item.max) say(list, `min ${item.min} above max ${item.max}`)
      }
    }
    ordered(list, article[list])
  }
  for (const item of article.money) {
    for (const side of [item.base.min, item.base.max]) if (side !== null && !/^-?\d+(\.\d+)?$/.test(side)) say('money', `base ${side} is no plain decimal`)
    if ((item.base.min === null) !== (item.min === null) || (item.base.max === null) !== (item.max === null)) say('money', 'base and min/max are not open on the same side')
  }
  for (const item of article.dates) {
    for (const day of [item.from, item.to]) if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) say('dates', `${day} is no ISO day`)
    if (item.from !== null && item.to !== null && item.from > item.to) say('dates', `${item.text}: from ${item.from} after to ${item.to}`)
  }
  for (const list of NAMED) {
    for (const item of article[list]) {
      if (item.name.trim() === '') say(list, 'empty name')
      if (item.mentions.length === 0) say(list, `${item.name} has no mention`)
      for (const mention of item.mentions) slice(`${list} ${item.name}`, mention)
      ordered(`${list} ${item.name}`, item.mentions)
    }
  }
  for (const edit of article.edits) {
    slice('edits', { start: edit.start, end: edit.end, text: edit.from })
    if (edit.from === edit.to) say('edits', `${edit.rule} changes nothing`)
  }
  ordered('edits', article.edits)
  for (const span of article.boilerplate) slice('boilerplate', span)
  ordered('boilerplate', article.boilerplate)
  for (const span of article.boilerplate) {
    for (const list of FLAT) {
      const inside = article[list].find((m) => span.start <= m.start && m.end <= span.end)
      if (inside) say(list, `${inside.text} lies in boilerplate (${span.kind})`)
    }
  }
  for (const record of article.records) {
    for (const [field, at] of Object.entries(record.evidence)) {
      const spans = (typeof at[0] === 'number' ? [at] : at) as [number, number][]
      for (const [start, end] of spans) slice(`records.${field}`, { start, end })
    }
  }
  for (const warning of article.warnings) if (warning.start !== undefined && warning.end !== undefined) slice(`warnings ${warning.code}`, { start: warning.start, end: warning.end })
  return broken
}
