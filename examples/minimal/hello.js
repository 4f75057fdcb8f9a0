/** Stands for any script of your own that must wait. */
document.getElementById("greeting").textContent = "Hello! The script was released, and ran.";
