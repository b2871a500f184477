import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Makes a build run wherever it is put: an installed package has it elsewhere, and its dependencies in other places. */
export const makePortable = (root: string): void => {
  plainExternals(root)
  const files = join(root, '.next', 'required-server-files.json')
  // The names of this machine's folders are no part of the app.
  rewrite(files, (source) => source.replaceAll(JSON.stringify(root.replace(/[/\\]+$/, '')), '"."'))
}

/**
 * Gives what the build leaves to Node (undici, libsql, pg) its plain names. Turbopack names them by digest and links the
 * names to this clone's `node_modules`; npm packs no links.
 */
const plainExternals = (root: string): void => {
  const links = join(root, '.next', 'node_modules')
  const names = new Map(existsSync(links) ? readdirSync(links).flatMap((name) => targets(links, name)) : [])
  if (names.size === 0) return
  const digests = new RegExp([...names.keys()].join('|'), 'g')
  for (const path of scriptsBelow(join(root, '.next', 'server')))
    rewrite(path, (source) => source.replace(digests, (name) => names.get(name) ?? name))
}

const rewrite = (path: string, change: (source: string) => string): void => {
  const source = readFileSync(path, 'utf8')
  const changed = change(source)
  if (changed !== source) writeFileSync(path, changed)
}

/** Digest and plain name of a link; those of a scope lie a folder deeper. */
const targets = (folder: string, name: string): [string, string][] => {
  if (name.startsWith('@'))
    return readdirSync(join(folder, name)).flatMap((inner) =>
      targets(join(folder, name), inner).map(([digest, plain]): [string, string] => [`${name}/${digest}`, plain]),
    )
  const target = readlinkSync(join(folder, name))
  const scope = basename(dirname(target))
  return [[name, scope.startsWith('@') ? `${scope}/${basename(target)}` : basename(target)]]
}

const scriptsBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return scriptsBelow(path)
    return entry.name.endsWith('.js') ? [path] : []
  })
