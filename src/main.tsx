document.title = "Dateline";
