/** opencc-js ships its dictionaries as modules of one string: entries "from to" with | between them. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export default entries
}
