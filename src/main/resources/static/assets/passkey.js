// Passkeys: the browser makes one or shows one, and the form carries its answer. Without this script, or where the browser
// offers none, pages say so and a code is typed.
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), each => each.charCodeAt(0));
const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const named = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id) }));

const asked = document.querySelector("[data-passkey]");
const ways = {
  create: options => navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: named(options.excludeCredentials) } }),
  get: options => navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) } }),
};
const answer = credential => JSON.stringify({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: {},
  response: {
    clientDataJSON: text(credential.response.clientDataJSON),
    attestationObject: text(credential.response.attestationObject),
    transports: credential.response.getTransports?.(),
    authenticatorData: credential.response.attestationObject ? undefined : text(credential.response.authenticatorData),
    signature: text(credential.response.signature),
    userHandle: text(credential.response.userHandle) ?? undefined,
  },
});

const show = async button => {
  const form = button.form;
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    form.elements.answer.value = answer(await ways[asked.dataset.passkey](JSON.parse(asked.dataset.options)));
    form.submit();
  } catch (refused) {
    failed.textContent = refused.name === "InvalidStateError" ? "A passkey of yours lies there already." : "Nothing came of it. Try again, or use a code.";
    failed.hidden = false;
  }
};
// An answer counts once: what a form was sent with before, or by another button, must not go with it again.
const forget = () => document.querySelectorAll("input[name=answer]").forEach(each => { each.value = ""; });
window.addEventListener("pageshow", forget);
document.addEventListener("submit", forget);
if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-with-passkey]").forEach(each => { each.hidden = false; });
  document.querySelectorAll("[data-without-passkey]").forEach(each => each.remove());
  if (asked) document.querySelectorAll("[data-passkey-button]").forEach(each => {
    each.hidden = false;
    each.addEventListener("click", () => show(each));
  });
}
