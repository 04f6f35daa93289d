/** Words of the village's phone alone: the build (web/vite.config.ts) puts them here out of the message file. */
const words: object = {}
export default words
