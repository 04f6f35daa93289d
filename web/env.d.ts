/// <reference types="vite/client" />

declare module '@fontsource-variable/public-sans'

declare module 'later-words:*' {
  const words: object
  export default words
}
