import { at, from, type UnobservableEntry } from './entry'

/** What the specification asks of servers that no client can see. */
export const UNOBSERVABLE = {
  'http-disconnect-is-cancel': {
    level: 'MUST',
    statement: 'Closing the response stream has to be treated as cancellation and work stopped soon.',
    reason:
      'Once the client has closed the stream there is no channel on which the effect shows; only side effects outside MCP (or later tool results) could reveal it.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#cancellation'),
  },
  'cancel-no-messages-after-close': {
    level: 'MUST NOT',
    statement: 'After the client closed the stream no further message for that request is sent.',
    reason:
      'Nothing can arrive on a closed HTTP stream; a violation would be visible only if the server misrouted messages to another stream (covered by http-sse-notifications-related).',
    spec: at('2026-07-28', 'basic/transports/streamable-http#cancellation'),
  },
  'headers-unknown-param-header-forwarded': {
    level: 'MUST',
    statement: 'Intermediaries forward Mcp-Param headers they do not recognise.',
    reason: 'Concerns proxies between client and server; the client only sees the origin server through them.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#server-behavior-for-custom-headers'),
  },
  'headers-intermediary-validation': {
    level: 'SHOULD',
    statement:
      'Intermediaries return suitable HTTP errors and only trust mirrored headers on revisions that require validation.',
    reason: 'Intermediary requirement, not attributable to the MCP server from the client side.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#server-validation'),
  },
  'lifecycle-state-explicit-identifier': {
    level: 'MUST',
    statement: 'State that spans requests is referred to by an identifier passed by the client.',
    reason:
      'Architectural; a hidden implicit state only shows indirectly through lifecycle-no-context-from-earlier-requests.',
    spec: at('2026-07-28', 'basic#statelessness'),
  },
  'lifecycle-multi-task-readiness': {
    level: 'SHOULD',
    statement: 'The server is prepared for requests from several tasks, threads or conversations.',
    reason:
      'A readiness statement without a specific wire effect (concurrency itself is covered by jsonrpc-concurrent-requests).',
    spec: at('2026-07-28', 'basic#statelessness'),
  },
  'mrtr-state-treated-as-hostile': {
    level: 'MUST',
    statement: 'requestState is treated as attacker controlled and integrity protected.',
    reason: 'Internal posture; only the rejection of tampered state is visible (mrtr-tampered-state-rejected).',
    spec: at('2026-07-28', 'basic/patterns/mrtr#server-requirements-basic-workflow'),
  },
  'mrtr-no-assumption-of-retry': {
    level: 'MUST NOT',
    statement: 'The server does not assume that the client will answer or retry.',
    reason: 'An assumption inside the server; at most resource leaks would follow.',
    spec: at('2026-07-28', 'basic/patterns/mrtr#server-requirements-basic-workflow'),
  },
  'schema-dialect-documented': {
    level: 'SHOULD',
    statement: 'The JSON Schema dialects supported are documented.',
    reason: 'Documentation, not wire traffic.',
    spec: from('2025-11-25', '2026-07-28', 'basic#implementation-requirements'),
  },
  'schema-ref-not-dereferenced': {
    level: 'MUST NOT',
    statement: 'External $ref URIs are not fetched automatically by the server when it validates.',
    reason:
      'Fetching would happen between server and third parties; the client could see it only by hosting a canary URL inside data the server validates.',
    spec: at('2026-07-28', 'basic#ref-resolution'),
  },
  'schema-validation-bounded': {
    level: 'SHOULD',
    statement: 'Schema validation is bounded in depth, size and time.',
    reason: 'Internal resource limit.',
    spec: at('2026-07-28', 'basic#composition-keyword-resource-use'),
  },
  'tools-access-control': {
    level: 'MUST',
    statement: 'Access controls are implemented for tools.',
    reason: 'Only visible with several identities and knowledge of the intended policy.',
    spec: from('2024-11-05', '2026-07-28', 'server/tools#security-considerations'),
  },
  'tools-rate-limit': {
    level: 'MUST',
    statement: 'Tool calls are rate limited.',
    reason: 'Would need load generation; absence of a limit within a safe probe proves nothing.',
    spec: from('2024-11-05', '2026-07-28', 'server/tools#security-considerations'),
  },
  'tools-sanitize-output': {
    level: 'MUST',
    statement: 'Tool outputs are sanitised.',
    reason: 'What counts as unsanitised depends on the tool; no wire criterion.',
    spec: from('2024-11-05', '2026-07-28', 'server/tools#security-considerations'),
  },
  'tools-annotations-truthful': {
    level: 'SHOULD',
    statement: 'Annotations describe the real behaviour of the tool.',
    reason: 'They are hints by definition; truth is about side effects outside MCP.',
    spec: {
      ...at('2025-03-26', '/schema/{revision}/schema.json#ToolAnnotations'),
      ...from('2025-06-18', '2026-07-28', 'schema#toolannotations'),
    },
  },
  'resources-access-control': {
    level: 'SHOULD',
    statement: 'Sensitive resources are access controlled and permissions are checked.',
    reason: 'Needs several identities and knowledge of the policy.',
    spec: from('2024-11-05', '2026-07-28', 'server/resources#security-considerations'),
  },
  'resources-custom-scheme-preferred': {
    level: 'SHOULD',
    statement: 'When the server itself downloads content, a non-https scheme is preferred.',
    reason:
      'Whether the server downloads content behind a URI is not visible; only the converse (https URI not fetchable) is checked.',
    spec: from('2024-11-05', '2026-07-28', 'server/resources#https'),
  },
  'prompts-injection-protection': {
    level: 'MUST',
    statement: 'Prompt inputs and outputs are validated against injection and unauthorised access.',
    reason: 'No wire criterion for "injection" in free text; only gross effects can be probed by hand.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#security'),
  },
  'completion-ranking': {
    level: 'SHOULD',
    statement: 'Suggestions are sorted by relevance and fuzzy matching is used where apt.',
    reason: 'Relevance is subjective; no wire criterion.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#implementation-considerations'),
  },
  'completion-rate-limit': {
    level: 'MUST',
    statement: 'Completion requests are rate limited.',
    reason: 'Needs load generation; absence within a safe probe proves nothing.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#security'),
  },
  'completion-disclosure': {
    level: 'MUST',
    statement: 'Completions do not disclose sensitive information and access to them is controlled.',
    reason: 'Sensitivity of values is not visible on the wire.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#security'),
  },
  'logging-quality': {
    level: 'SHOULD',
    statement: 'Log data contains relevant context and logger names are consistent.',
    reason: 'Qualitative.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/logging#implementation-considerations'),
  },
  'caching-not-sole-access-control': {
    level: 'MUST NOT',
    statement: 'cacheScope is not relied on for access control.',
    reason: 'Design rule; only the effect (data served to the wrong identity) could be tested with several identities.',
    spec: at('2026-07-28', 'server/utilities/caching#security-considerations'),
  },
  'progress-message-relevant': {
    level: 'SHOULD',
    statement: 'The message of a progress notification is meaningful to humans.',
    reason: 'Qualitative.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/progress#progress-flow'),
      ...at('2026-07-28', 'basic/patterns/progress#progress-flow'),
    },
  },
  'cancel-stops-processing': {
    level: 'SHOULD',
    statement: 'A cancelled request is no longer processed and its resources are freed.',
    reason: 'Internal; only the missing response is visible (cancel-no-response-after).',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/cancellation#behavior-requirements'),
      ...at('2026-07-28', 'basic/patterns/cancellation#behavior-requirements'),
    },
  },
  'cancel-reason-logged': {
    level: 'SHOULD',
    statement: 'Cancellation reasons are logged.',
    reason: 'Server-side log files.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/cancellation#implementation-notes'),
      ...at('2026-07-28', 'basic/patterns/cancellation#implementation-notes'),
    },
  },
  'elicitation-bound-to-user': {
    level: 'MUST',
    statement: 'Elicitations are bound to client and user identity.',
    reason: 'Server-side association; visible only in a multi-user attack test.',
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#security-considerations'),
  },
  'elicitation-user-verified-on-url': {
    level: 'MUST',
    statement: 'The user opening the URL is verified to be the one who started the elicitation.',
    reason: 'Happens between browser and server outside MCP.',
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#phishing'),
  },
  'elicitation-state-storage': {
    level: 'MUST',
    statement: 'Stored elicitation state is protected and keyed by verified user identity.',
    reason: 'Server storage.',
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#statefulness'),
  },
  'elicitation-no-client-identity-trust': {
    level: 'MUST NOT',
    statement: 'User identity claimed by the client is not trusted without verification.',
    reason: 'Needs knowledge of what the server concludes from the claim.',
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#identifying-the-user'),
  },
  'elicitation-third-party-token-passthrough': {
    level: 'MUST NOT',
    statement: "The client's own credentials are not used for third-party services.",
    reason: 'Traffic between server and third party.',
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#understanding-the-distinction'),
  },
  'sampling-messages-not-retained': {
    level: 'SHOULD NOT',
    statement: 'Message lists are not kept between sampling requests.',
    reason: 'Retention is internal; repeated history in a follow-up is legitimate in tool loops.',
    spec: at('2026-07-28', 'client/sampling#messages'),
  },
  'sampling-sensitive-data': {
    level: 'MUST',
    statement: 'Sensitive data in sampling is handled appropriately and message content validated.',
    reason: 'No wire criterion.',
    spec: from('2024-11-05', '2026-07-28', 'client/sampling#security-considerations'),
  },
  'roots-cached': {
    level: 'SHOULD',
    statement: 'Root information is cached appropriately.',
    reason: '"Appropriately" has no wire criterion.',
    spec: from('2024-11-05', '2026-07-28', 'client/roots#implementation-guidelines'),
  },
  'tasks-auth-binding-documented': {
    level: 'SHOULD',
    statement: 'Missing context binding is documented.',
    reason: 'Documentation.',
    spec: at('2025-11-25', 'basic/utilities/tasks#task-isolation-and-access-control'),
  },
  'tasks-resource-limits': {
    level: 'SHOULD',
    statement: 'Limits on concurrent tasks, ttl and clean-up are enforced and documented; operations rate limited.',
    reason: 'Policy limits unknown to the client; load tests are inappropriate.',
    spec: at('2025-11-25', 'basic/utilities/tasks#resource-management'),
  },
  'tasks-audit-logging': {
    level: 'SHOULD',
    statement: 'Task life-cycle events are logged and monitored.',
    reason: 'Server logs.',
    spec: at('2025-11-25', 'basic/utilities/tasks#audit-and-logging'),
  },
  'tasks-ext-auth-checks': {
    level: 'MUST',
    statement: 'Each task request is authenticated and authorised.',
    reason:
      'Only testable with several identities; listed as probe for 2025-11-25 (tasks-auth-context-enforced), same method applies.',
    spec: at('2026-07-28', '/seps/2663-tasks-extension#security-implications'),
  },
  'tasks-error-informative': {
    level: 'SHOULD',
    statement: 'Error messages of task operations are informative.',
    reason: 'Qualitative.',
    spec: at('2025-11-25', 'basic/utilities/tasks#protocol-errors'),
  },
  'auth-token-passthrough': {
    level: 'MUST NOT',
    statement: "The client's token is not forwarded to upstream APIs.",
    reason: 'Traffic between server and upstream.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#access-token-privilege-restriction'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#access-token-privilege-restriction'),
    },
  },
  'auth-secure-token-storage': {
    level: 'MUST',
    statement: 'Tokens are stored securely.',
    reason: 'Server internal.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#token-theft'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#token-theft'),
    },
  },
  'auth-proxy-consent': {
    level: 'MUST',
    statement: 'Proxies with static client ids obtain user consent per dynamically registered client.',
    reason: 'Happens in browser pages outside MCP; needs manual review.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#confused-deputy-problem'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#confused-deputy-problem'),
    },
  },
  'auth-as-oauth21': {
    level: 'MUST',
    statement: 'The authorization server implements OAuth 2.1 with suitable security measures.',
    reason: 'Too broad for a single wire criterion; concrete parts are separate entries.',
    spec: from('2025-03-26', '2026-07-28', 'basic/authorization#overview'),
  },
  'auth-as-cimd-fetch-and-cache': {
    level: 'SHOULD',
    statement: 'Metadata documents are fetched, cached per HTTP headers, and SSRF risks considered.',
    reason: 'Visible only in the access log of the host serving the client document, not to the MCP client.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#implementation-requirements'),
      ...at('2026-07-28', 'basic/authorization/client-registration#implementation-requirements'),
    },
  },
  'auth-as-localhost-warning': {
    level: 'MUST',
    statement: 'The consent page shows the redirect host name and warns about localhost-only redirects.',
    reason: 'Browser UI of the authorization server.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#localhost-redirect-uri-risks'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#localhost-redirect-uri-risks'),
    },
  },
  'auth-as-untrusted-redirect': {
    level: 'SHOULD',
    statement: 'User agents are not redirected automatically to untrusted URIs.',
    reason: 'Trust decision and UI of the authorization server.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#open-redirection'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#open-redirection'),
    },
  },
  'auth-third-party-session-binding': {
    level: 'MUST',
    statement: 'Third-party tokens are mapped securely, their status checked and their life cycle managed.',
    reason: 'Server-internal mapping.',
    spec: at('2025-03-26', 'basic/authorization#session-binding-requirements'),
  },
  'auth-token-rotation-enforced': {
    level: 'SHOULD',
    statement: 'Token expiration and rotation are enforced.',
    reason: 'Only partly visible (see auth-as-short-lived-tokens, auth-as-refresh-rotation).',
    spec: at('2025-03-26', 'basic/authorization#security-considerations'),
  },
  'auth-grant-types': {
    level: 'SHOULD',
    statement: 'Grant types fitting the audience are supported.',
    reason: 'Intended audience is unknown to the client.',
    spec: at('2025-03-26', 'basic/authorization#oauth-grant-types'),
  },
  'stdio-stdout-only-messages': {
    level: 'MUST NOT',
    statement: 'Nothing but valid MCP messages is written to stdout.',
    reason: 'stdio transport; the inspector connects over HTTP.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/transports#stdio'),
      ...at('2026-07-28', 'basic/transports/stdio'),
    },
  },
  'stdio-no-embedded-newlines': {
    level: 'MUST NOT',
    statement: 'Messages contain no embedded newlines.',
    reason: 'stdio framing; not applicable to HTTP.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/transports#stdio'),
      ...at('2026-07-28', 'basic/transports/stdio'),
    },
  },
  'stdio-no-requests': {
    level: 'MUST NOT',
    statement: 'No JSON-RPC requests are written to stdout.',
    reason: 'stdio transport.',
    spec: at('2026-07-28', 'basic/transports/stdio#receiving-messages'),
  },
  'stdio-exit-on-eof': {
    level: 'SHOULD',
    statement: 'The server exits promptly when stdin closes.',
    reason: 'Process life cycle; stdio only.',
    spec: at('2026-07-28', 'basic/transports/stdio#shutdown'),
  },
  'stdio-no-http-authorization': {
    level: 'SHOULD NOT',
    statement: 'stdio implementations take credentials from the environment instead of the HTTP authorization flow.',
    reason: 'stdio only.',
    spec: from('2025-03-26', '2026-07-28', 'basic/authorization#protocol-requirements'),
  },
  'custom-transport-rules': {
    level: 'MUST',
    statement: 'Custom transports keep the message format and life cycle and document their patterns.',
    reason: 'The inspector speaks only the standard HTTP transports.',
    spec: from('2024-11-05', '2026-07-28', 'basic/transports#custom-transports'),
  },
  'auth-canonical-uri-case-robust': {
    level: 'SHOULD',
    statement: 'Upper-case scheme and host in the resource URI are accepted.',
    reason: 'Needs a full authorization run per variant at a third-party authorization server; not worth a probe.',
    spec: from('2025-06-18', '2026-07-28', 'basic/authorization#canonical-server-uri'),
  },
} as const satisfies Readonly<Record<string, UnobservableEntry>>
