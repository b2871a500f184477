import { existsSync, readFileSync } from 'node:fs'

const inCi = ![undefined, '', 'false'].includes(process.env['CI'])

const fileOf = (name: string): URL => new URL(`../../../shared/${name}`, import.meta.url)

/** True where the facts beside the project are absent and may be: outside CI. Tests that need them skip then. */
export const factsMissing = (name: string): boolean => !inCi && !existsSync(fileOf(name))

/** Facts that lie beside the project, `../shared/<name>`; throws where they are missing in CI. */
export const readFacts = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'))
