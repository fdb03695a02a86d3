/open target/classpath.jsh
try { Class.forName("inia.shell.Opening").getMethod("open").invoke(null); } catch (ClassNotFoundException notBuilt) { if (!new java.io.File("src/build/Build.java").exists()) System.out.println("Inia opens from its own folder: leave with /exit, go there, and start again."); else new ProcessBuilder(ProcessHandle.current().info().command().get(), "src/build/Build.java").redirectErrorStream(true).start().getInputStream().transferTo(System.out); }
/open target/startup.jsh
