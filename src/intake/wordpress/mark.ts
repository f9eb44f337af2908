const NAMESPACE = /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//;

/** Whether a text begins as an export of WordPress (WXR) does. */
export const beginsAsWordpress = (start: string): boolean => NAMESPACE.test(start);
