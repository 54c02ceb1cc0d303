// Small manners that no page needs to work: the error summary takes the focus, as a reader expects it to.
document.addEventListener("DOMContentLoaded", () => document.getElementById("errors")?.focus());
