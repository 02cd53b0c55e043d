/** Novels of officialdom (官场小说) name mayors by the dozen, none of them real. A page is taken for a novel by its reader's furniture, never by its style alone. */

const CHAPTER = /第[零〇一二三四五六七八九十百千\d]{1,7}[章回节](?![^\n]{0,12}[条款])/y
/** The part of a page that is looked at. */
const REACH = 20000
const FURNITURE = ['小说', '章节', '上一章', '下一章', '书架', '笔趣', '看书', '最新章', '阅读器', '繁体版', '求收藏', '求月票', '推荐票', '护眼', '关灯', '手机用户', '无弹窗', '穿越', '重生', '仕途', '官场']

/** Whether a page reads like a chapter of a novel: a chapter number, and two marks of a reading site or much dialogue. */
export function isFiction(text: string): boolean {
  if (!hasChapter(text)) return isStory(text)
  const head = text.slice(0, REACH)
  // a plan or a law has chapters, too
  if (/规划|条例|办法|规定|意见|纲要|报告/.test(head.slice(0, 300))) return false
  let marks = 0
  for (const word of FURNITURE) if (head.includes(word)) marks++
  if (marks >= 2) return true
  return dialogue(head) > 12
}

/** What a page of news says of itself. */
const NEWS = /记者|本报|讯|通讯员|报道|新闻|日电|来源|编辑/

/** A page without a chapter number, most of whose lines are spoken, is a story unless it says that it is news. */
function isStory(text: string): boolean {
  let spoken = 0
  for (let at = text.indexOf('\n“'); at >= 0 && at < REACH; at = text.indexOf('\n“', at + 2)) spoken++
  if (spoken < 6) return false
  const head = text.slice(0, REACH)
  let lines = 0
  for (let at = 0; at >= 0; at = head.indexOf('\n', at + 1)) if (head[at + 1] !== '\n') lines++
  return spoken * 5 >= lines * 2 && !NEWS.test(head)
}

function hasChapter(text: string): boolean {
  for (let at = text.indexOf('第'); at >= 0 && at < REACH; at = text.indexOf('第', at + 1)) {
    CHAPTER.lastIndex = at
    if (CHAPTER.test(text)) return true
  }
  return false
}

/** Quotations after a colon, per thousand characters. */
function dialogue(text: string): number {
  let n = 0
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) if (text[at - 1] === '：' || text[at - 1] === ':' || text[at - 1] === '\n') n++
  return text.length < 300 ? 0 : (n * 1000) / text.length
}
