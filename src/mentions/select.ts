/**
 * Which mention stays where finds of several kinds compete for one stretch of text. The only place where overlap between kinds is settled:
 * inside one list leftmost, then longest, then the finder's own order; between lists, the order of the steps in `selectMentions`.
 */
import { firstEndingAfter, inTextOrder, type NormSpan } from '../text/span.ts'
import type { AllFound, FoundPlace } from './found.ts'
import type { Found } from './rule.ts'

/** Leftmost, then longest, then first found; the rest of each overlapping group falls. */
export function selectLongest<T extends Found>(found: readonly T[]): readonly T[] {
  if (isSelected(found)) return found
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

/** In order, none empty, none overlapping another: so most finders give them. */
function isSelected(found: readonly Found[]): boolean {
  let end = 0
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!
    if (item.start < end || item.end <= item.start) return false
    end = item.end
  }
  return true
}

/** Those of `losers` that no winner overlaps. Both lists in text order. */
function without<T extends Found>(losers: readonly T[], winners: readonly Found[]): readonly T[] {
  if (losers.length === 0 || winners.length === 0) return losers
  let kept: T[] | undefined
  let w = 0
  for (let i = 0; i < losers.length; i++) {
    const item = losers[i]!
    while (w < winners.length && winners[w]!.end <= item.start) w++
    if (w < winners.length && winners[w]!.start < item.end) kept ??= losers.slice(0, i)
    else kept?.push(item)
  }
  return kept ?? losers
}

/** 林芝, 安康: a place name inside a person's name is no place. */
function withoutPeople({ places, officials }: AllFound): AllFound['places'] {
  if (places.length === 0 || officials.length === 0) return places
  const people: NormSpan[] = []
  for (const official of officials) for (const mention of official.mentions) people.push(mention)
  inTextOrder(people)
  const isName = (mention: NormSpan): boolean => {
    const person = people[firstEndingAfter(people, mention.start)]
    return person !== undefined && person.start < mention.end
  }
  if (!places.some((place) => place.mentions.some(isName))) return places
  const kept: FoundPlace[] = []
  for (const { name, code, rule, mentions } of places) {
    const others = mentions.filter((mention) => !isName(mention))
    if (others.length > 0) kept.push({ name, code, rule, mentions: others })
  }
  return kept
}

/** Dates inside a 《title》 fall to the document; a number that is a date, an amount or a quantity is not also a count. */
export function selectMentions(found: AllFound): AllFound {
  const { projects, officials, organizations } = found
  const documents = selectLongest(found.documents)
  const money = selectLongest(found.money)
  const dates = without(without(selectLongest(found.dates), money), documents)
  const quantities = without(without(selectLongest(found.quantities), money), dates)
  const counts = without(without(without(selectLongest(found.counts), money), dates), quantities)
  return { money, dates, counts, quantities, projects, officials, organizations, places: withoutPeople(found), documents }
}
