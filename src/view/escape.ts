/** Text made safe for the places of a page that it goes to. Nothing reaches the page by another way. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '`': '&#96;', '\u0000': '\ufffd', '\r': '&#13;' }

/** For element content and for quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`\u0000\r]/gu, (char) => ENTITIES[char]!)
}

/** One line for titles and cells: control characters and marks that turn the writing direction become visible blanks. */
export function oneLine(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd'))
}

const IN_SCRIPT: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** JSON for a `<script type="application/json">`: no `</script>`, no `<!--`, no line separators can be spelt in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (char) => IN_SCRIPT[char]!)
}
