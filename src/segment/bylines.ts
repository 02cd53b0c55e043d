/** Reads who made the page (记者、通讯员、编辑、摄影) from its furniture: names with their role. */
import { COMMON_SURNAMES } from '../lexicon/common-surnames.ts'
import { PAGE_ROLES } from '../lexicon/page-roles.ts'
import type { Byline } from '../schema/record.ts'

const byLength = [...PAGE_ROLES].sort((a, b) => b.length - a.length)
const role = byLength.join('|')
/** Roles that stand before a name without a colon. */
const spoken = byLength.filter((label) => /(?:记者|通讯员|实习生|编辑|责编|作者|采访人员)$/u.test(label)).join('|')
const NAME = String.raw`[々〇㐀-鿿𠀀-𲎯]{2,8}(?:·[々〇㐀-鿿𠀀-𲎯]{1,8})?|[a-zA-Z][a-zA-Z0-9_]{1,14}`
const NAMES = String.raw`(?:${NAME})(?:[ \t\u3000、，,/／]{1,3}(?!(?:${role})[\s：:])(?:${NAME})(?![：:々〇㐀-鿿𠀀-𲎯]))*`
/** 责任编辑：丁 · 记者 甲 乙 · 本报记者甲. */
const LABELLED = new RegExp(String.raw`((?:(?:${role})(?:[\/／、](?:${role}))*(?=[ \t\u3000]{0,3}[：:丨│︱∣｜|]))|(?:${spoken}))[ \t\u3000]{0,3}(?:[：:丨│︱∣｜|][ \t\u3000]{0,3})?(${NAMES})`, 'gu')
/** 甲 摄 · 甲 乙 文/图. */
const TRAILING = new RegExp(String.raw`(?<=^|[\s（(。！？”/／▲]|记者|通讯员|发)([々〇㐀-鿿𠀀-𲎯]{2,4})(?:[ 、]([々〇㐀-鿿𠀀-𲎯]{2,4}))?[ \t]{0,2}[\/／]?(摄影报道|摄影|摄|供图|文\/图|图\/文)`, 'gu')
/** What TRAILING cannot lack. */
const PICTURED = /摄|供图|文\/图|图\/文/u
const INSIDE = /(?<=[々〇㐀-鿿𠀀-𲎯]{2})(通讯员|记者)(?=[々〇㐀-鿿𠀀-𲎯]{2})/gu
/** Labels whose value is a desk or a body, not a person. */
const DESK = /(?:中心|部|室|局|处|委|办|网|报|社|台|公司|集团|政府|栏目|频道|小组|工作室|媒体|本站|科|院|联播|单位|来源|佚名|匿名|时间|浏览|点击)$/u
const OWN = /^(?:本报|本网|本台|本刊|全媒体|融媒体|首席|见习|实习|特约)/u

/**
 * Example: `readBylines(['（本报记者 石泉 通讯员 宁强）'])` → 记者 石泉, 通讯员 宁强. In text order, each name and role once.
 */
export function readBylines(furniture: readonly string[]): Byline[] {
  const out: Byline[] = []
  const add = (name: string, as: string): void => {
    if (name === '' || DESK.test(name) || PAGE_ROLES.includes(name)) return
    if (!out.some((byline) => byline.name === name && byline.role === as)) out.push({ name, role: as })
  }
  for (const given of furniture) {
    // 记者姜伟通讯员王书胜: set apart what was set without spaces
    const part = given.includes('记者') || given.includes('通讯员') ? given.replace(INSIDE, ' $1 ') : given
    // by hand: matchAll makes a new pattern of each that it is given
    LABELLED.lastIndex = TRAILING.lastIndex = 0
    for (let hit = LABELLED.exec(part); hit !== null; hit = LABELLED.exec(part)) {
      const [, label, names] = hit
      for (const name of names!.split(/[\s、，,/／]+/u)) if (!PAGE_ROLES.includes(name)) for (const one of apart(withoutTail(name))) add(one, label!.replace(OWN, ''))
    }
    if (!PICTURED.test(part)) continue
    for (let hit = TRAILING.exec(part); hit !== null; hit = TRAILING.exec(part)) {
      const [, first, second, as] = hit
      for (const name of [first, second]) if (name !== undefined && !out.some((byline) => byline.name === afterRole(name))) add(afterRole(name), as === '摄' ? '摄影' : as!)
    }
  }
  return out
}

/** 吴静芳陈岩 → 吴静芳, 陈岩: names set without a space, cut before a surname. */
function apart(run: string): string[] {
  if (!/^[々〇㐀-鿿𠀀-𲎯]{4,6}$/u.test(run) || !COMMON_SURNAMES.includes(run[0]!)) return [run]
  for (const cut of run.length === 4 ? [2] : [3, 2]) {
    const rest = run.length - cut
    if (rest >= 2 && rest <= 3 && COMMON_SURNAMES.includes(run[cut]!)) return [run.slice(0, cut), run.slice(cut)]
  }
  return [run]
}

/** 王全超摄 without its 摄; 记者王全 without its 记者. */
function withoutTail(name: string): string {
  return name.length > 2 ? name.replace(/(?:摄影报道|摄影|摄|报道)$/u, '') : name
}

function afterRole(name: string): string {
  return name.replace(/^(?:记者|通讯员)/u, '')
}
