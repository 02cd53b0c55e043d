/** 职务人物: everyone named with a post. Titles first, then the runs of posts, then the names beside them, in the order of `RULES`. */
import { compileTitles, titles } from '../../lexicon/titles.ts'
import type { FoundOfficial } from '../found.ts'
import type { Reading } from '../rule.ts'
import { readArticle } from './rules.ts'

export function findOfficials(reading: Reading): FoundOfficial[] {
  const own = reading.lexicon.titles
  return readArticle(reading, own.length === 0 ? titles() : compileTitles(own))
}
