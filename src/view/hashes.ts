/** SHA-256 of the page's own script and style, for its policy. test/view/page.test.ts says what they must be after a change. */
export const CLIENT_HASH = 'sha256-lbuC8/RJfyjajwzq8Tc4ljlbVmLhVNS1FO1HWqXI/60='
export const STYLE_HASH = 'sha256-9f9tyFe7KH/FOnKs7bheq/sRxRqKku/yCKiYIV/UAgA='
