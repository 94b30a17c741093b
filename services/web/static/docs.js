"use strict";
SwaggerUIBundle({
  url: document.getElementById("interface").dataset.document,
  dom_id: "#interface",
  deepLinking: true,
  validatorUrl: null,
});
