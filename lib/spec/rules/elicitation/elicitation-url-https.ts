import { opensPage } from './pages'
import { pageRule } from './remark-rule'

export const elicitationUrlHttps = pageRule(
  {
    id: 'elicitation-url-https',
    why: 'Over http anybody on the way can read the address and change the page that a person was sent to.',
    fix: 'Serve the page over https.',
    example: {
      right: '"url": "https://auth.example/start"',
      wrong: '"url": "http://auth.example/start"',
    },
  },
  opensPage,
)
