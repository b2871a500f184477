export type DemoServer = { readonly name: string; readonly url: string; readonly what: string }

/** The demo servers that come with the app, reachable like any other server; `origin` is the page's own. */
export const demoServers = (origin: string): readonly DemoServer[] => [
  {
    name: 'Concierge',
    url: `${origin}/api/demo/concierge/mcp`,
    what: 'Does it right: asks you, asks a model, sends you to a page, reports progress.',
  },
  {
    name: 'Troublemaker',
    url: `${origin}/api/demo/troublemaker/mcp`,
    what: 'Breaks the rules on purpose, to see what that looks like.',
  },
]
