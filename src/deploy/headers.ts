/** What stands inline in pages and may run or style all the same: sources of a Content-Security-Policy such as `'sha256-…'`. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The one name under which code may make what Trusted Types guard: the service worker's address. */
export const trustedTypesPolicy = 'signoff';

/** What no page of ours asks for. Copying (`clipboard-write`) and sharing (`web-share`) are used, so they keep their default: this site alone. */
const unused = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read', 'compute-pressure'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone'],
  ...['midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'speaker-selection', 'storage-access', 'sync-xhr'],
  ...['usb', 'window-management', 'xr-spatial-tracking'],
];

/**
 * Takes what stands inline in a page, gives the policy for its `<meta>`. It leaves out `frame-ancestors`, which browsers
 * heed in a header only (CSP 3, 3.3).
 */
export const policyInPage = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ');

/** Takes what stands inline in any page, gives the headers of every answer, by name. */
export const headersFor = (inline: Inline): { readonly [name: string]: string } => ({
  'Content-Security-Policy': `${policyInPage(inline)}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'X-Content-Type-Options': 'nosniff',
  // Two years. Neither sub-domains nor the preload list: those are for the owner of the domain to decide.
  'Strict-Transport-Security': 'max-age=63072000',
});

/** The folders in which a name never gets another content: what they hold bears a hash. */
export const hashedFolders = ['assets', 'data'];
/** `Cache-Control` in those folders, and of everything else: a page may be kept and is asked for anew each time. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };
