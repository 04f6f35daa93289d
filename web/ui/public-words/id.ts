/** Words of the public page alone: the build (web/vite.config.ts) puts them here out of the message file. */
const words: object = {}
export default words
