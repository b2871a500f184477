import { readdirSync } from 'node:fs'

const core = ['lib/protocol', 'lib/recording', 'lib/views', 'lib/forms']
const engine = ['lib/wire', 'lib/client']
const sharedUi = ['components/ui', 'components/forms', 'components/content']
const forUi = [...core, 'lib/client', 'lib/browser', ...sharedUi]
const features = readdirSync(new URL('components', import.meta.url))
  .map((name) => `components/${name}`)
  .filter((folder) => ![...sharedUi, 'components/workbench'].includes(folder))

/** Who may import whom (a folder may always import itself; the longest matching row wins). */
export const layers = {
  'lib/protocol': [],
  'lib/recording': ['lib/protocol'],
  'lib/views': ['lib/protocol', 'lib/recording'],
  'lib/forms': ['lib/protocol'],
  'lib/wire': ['lib/protocol', 'lib/recording'],
  'lib/client': ['lib/protocol', 'lib/recording', 'lib/wire'],
  'lib/demo': ['lib/protocol'],
  'lib/browser': [...core, ...engine],
  'lib/server': ['lib/protocol', 'lib/wire'],
  'lib/cli': [...core, ...engine, 'lib/server'],
  'lib/testing': [...core, ...engine, 'lib/demo'],
  'components/ui': [],
  'components/forms': ['lib/protocol', 'lib/forms', 'components/ui'],
  'components/content': ['lib/protocol', 'components/ui'],
  ...Object.fromEntries(features.map((feature) => [feature, forUi])),
  'components/workbench': [...forUi, ...features],
  app: [...core, 'lib/browser', 'components/ui', 'components/workbench', ...features],
  'app/api': ['lib/protocol', 'lib/wire', 'lib/server', 'lib/demo'],
  e2e: ['lib/protocol', 'lib/recording', 'lib/server', 'lib/testing'],
}

/** The only folders that may use Node. Everything else must also run in a browser. */
export const nodeFolders = ['lib/server', 'lib/cli', 'lib/testing', 'app/api', 'e2e']
