// Serves MongoDB's protocol on loopback for the tests, through FerretDB on SQLite files in a folder.
//
//	ferretdb -folder <folder> [-listen 127.0.0.1:0]
//
// Prints its connection string as the first line, and ends when its standard input does: with whoever
// started it, however that came to an end.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	folder := flag.String("folder", "", "where the files are kept")
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	flag.Parse()
	if err := serve(*folder, *listen); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(folder, listen string) error {
	if folder == "" {
		return fmt.Errorf("say in which folder the files are kept: -folder <folder>")
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener: ferretdb.ListenerConfig{TCP: listen},
		Logger:   slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:  "sqlite",
		// What these files hold need outlive a killed process, not a power cut.
		SQLiteURL: "file:" + folder + "/?_pragma=synchronous(off)",
	})
	if err != nil {
		return err
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go func() { fmt.Println(server.MongoDBURI()) }() // answers once it listens
	return server.Run(ctx)
}
