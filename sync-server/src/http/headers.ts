import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NOTHING: readonly string[] = ["'none'"];
const OWN: readonly string[] = ["'self'"];

/** Pages load nothing from elsewhere and are loaded by nobody else. HTTPS is insisted on where the server is reached by it. */
export function headers(publicUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [...OWN],
      scriptSrc: [...OWN],
      styleSrc: [...OWN],
      fontSrc: [...OWN],
      imgSrc: [...OWN, "data:", "blob:"],
      connectSrc: [...OWN],
      workerSrc: [...OWN],
      manifestSrc: [...OWN],
      formAction: [...OWN],
      objectSrc: [...NOTHING],
      baseUri: [...NOTHING],
      frameAncestors: [...NOTHING],
    },
    referrerPolicy: "no-referrer",
    xContentTypeOptions: "nosniff",
    xFrameOptions: "DENY",
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    strictTransportSecurity: publicUrl.startsWith("https:") ? "max-age=31536000" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
