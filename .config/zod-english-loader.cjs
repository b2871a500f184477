/** Zod re-exports 50 locales from one file that bundlers do not shake; nobody here reads them: English alone. */
module.exports = () => "export { default as en } from './en.js'\n"
