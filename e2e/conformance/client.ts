import { actFor } from './scenarios'

/**
 * The client under test: the suite starts it with the URL of its server as the last argument, and says in the
 * environment which scenario that plays, at which revision, and with which calls.
 */
const main = async (): Promise<void> => {
  const url = process.argv.at(-1)
  const {
    MCP_CONFORMANCE_SCENARIO: scenario,
    MCP_CONFORMANCE_PROTOCOL_VERSION: revision,
    MCP_CONFORMANCE_CONTEXT: context,
  } = process.env
  if (url === undefined || scenario === undefined || revision === undefined)
    throw new Error('The conformance suite starts this, see e2e/conformance/run.ts')
  await actFor(scenario)({ url, revision, context: context === undefined ? undefined : JSON.parse(context) })
}

try {
  await main()
  // The app's way out keeps its sockets warm; nobody needs them any more.
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
