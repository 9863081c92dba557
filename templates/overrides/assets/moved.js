/* A page that has moved: lead on with the place that the address names. Without this script, the page's own refresh
   leads on to the top of the new page; it is stopped here, or the two would race. */
window.stop();
location.replace(document.querySelector("link[rel=canonical]").href + location.hash);
