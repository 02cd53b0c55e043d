/**
 * Which mention stays where finds of several kinds compete for one stretch of text. The only place where overlap between kinds is settled:
 * inside one list leftmost, then longest, then the finder's own order; between lists, the order of the steps in `selectMentions`.
 */
import { overlaps } from '../text/span.ts'
import type { AllFound } from './found.ts'
import type { Found } from './rule.ts'

/** Leftmost, then longest, then first found; the rest of each overlapping group falls. */
export function selectLongest<T extends Found>(found: readonly T[]): T[] {
  const sorted = found.map((item, order) => ({ item, order }))
  sorted.sort((a, b) => a.item.start - b.item.start || b.item.end - a.item.end || a.order - b.order)
  const kept: T[] = []
  let end = -1
  for (const { item } of sorted) {
    if (item.start < end || item.end <= item.start) continue
    kept.push(item)
    end = item.end
  }
  return kept
}

/** Those of `losers` that no winner overlaps. Both lists in text order. */
function without<T extends Found>(losers: readonly T[], winners: readonly Found[]): T[] {
  let w = 0
  return losers.filter((item) => {
    while (w < winners.length && winners[w]!.end <= item.start) w++
    return w >= winners.length || !overlaps(winners[w]!, item)
  })
}

/** 林芝, 安康: a place name inside a person's name is no place. */
function withoutPeople({ places, officials }: AllFound): AllFound['places'] {
  if (places.length === 0 || officials.length === 0) return places
  const people = officials.flatMap((official) => official.mentions).sort((a, b) => a.start - b.start)
  return places.flatMap((place) => {
    const mentions = place.mentions.filter((mention) => !people.some((person) => overlaps(person, mention)))
    return mentions.length === 0 ? [] : [mentions.length === place.mentions.length ? place : { ...place, mentions }]
  })
}

/** Dates inside a 《title》 fall to the document; a number that is a date, an amount or a quantity is not also a count. */
export function selectMentions(found: AllFound): AllFound {
  const documents = selectLongest(found.documents)
  const money = selectLongest(found.money)
  const dates = without(without(selectLongest(found.dates), money), documents)
  const quantities = without(without(selectLongest(found.quantities), money), dates)
  const counts = without(without(without(selectLongest(found.counts), money), dates), quantities)
  return { ...found, places: withoutPeople(found), documents, money, dates, quantities, counts }
}
